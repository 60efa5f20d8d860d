package compare

import "github.com/readoutdiff/readoutdiff/parse"

// referentGroup is the class of things that a noun names, for the classes over
// which readouts quarrel: two nouns of one class may name one thing though no
// dictionary calls them synonyms ("authorities", "regime").
func referentGroup(lemma, norm string) string {
	switch lemma {
	case "government", "authority", "regime", "leadership", "administration", "junta", "ruler", "cabinet", "entity", "dictatorship":
		return "government"
	case "crisis", "conflict", "war", "aggression", "invasion", "hostility", "fighting", "escalation", "offensive", "attack", "intervention",
		"operation", "situation", "incident", "violence", "tension", "clash", "battlefield", "build-up", "buildup", "campaign",
		"incursion", "assault", "confrontation", "occupation", "annexation", "crackdown", "unrest", "uprising", "coup":
		return "fighting"
	case "group", "militant", "terrorist", "rebel", "militia", "formation", "fighter", "separatist", "gang", "extremist", "insurgent", "organization",
		"element", "faction", "mercenary", "proxy", "bandit", "structure", "jihadist", "extension", "offshoot", "remnant":
		return "armed group"
	case "sanction", "restriction", "embargo", "blacklist", "penalty", "tariff", "levy":
		return "sanctions"
	case "aid", "assistance", "package", "relief", "help", "funding":
		return "aid"
	case "settlement", "solution", "resolution", "diplomacy", "peace", "reconciliation", "stability", "calm", "normalization", "order", "ceasefire", "truce":
		return "settlement"
	case "talk", "negotiation", "dialogue", "consultation", "discussion", "format", "track":
		return "talks"
	case "agreement", "deal", "pact", "accord", "treaty", "understanding", "arrangement", "convention", "jcpoa":
		return "agreement"
	case "commission", "committee", "council", "body", "association", "community", "panel", "mechanism", "system":
		return "body"
	case "drill", "exercise", "maneuver", "wargame", "training":
		return "exercises"
	case "refugee", "migrant", "immigrant", "foreigner", "alien", "returnee", "evacuee":
		return "migrants"
	case "border", "frontier", "line", "boundary":
		return "border"
	case "lawsuit", "suit", "litigation", "complaint":
		return "lawsuit"
	case "election", "race", "vote", "referendum", "ballot", "poll":
		return "election"
	case "investigation", "inquiry", "probe", "examination":
		return "inquiry"
	case "meeting", "summit", "conference", "encounter", "gathering":
		return "meeting"
	case "trip", "visit", "tour", "travel":
		return "visit"
	case "memo", "memorandum", "document":
		return "document"
	}
	switch norm {
	case "talks":
		return "talks"
	case "developments", "events", "circumstances":
		return "fighting"
	}
	return ""
}

// vacuous lists nouns that point at what follows instead of naming anything.
func vacuous(lemma string) bool {
	switch lemma {
	case "development", "support", "importance", "need", "commitment", "readiness", "way", "part", "number", "view", "order", "end", "place", "basis", "context", "framework",
		"regard", "field", "issue", "matter", "attention", "emphasis", "concern", "hope", "interest", "date", "month", "week", "time",
		"level", "point", "progress", "role", "kind", "range", "intention", "willingness", "desire", "opportunity", "possibility", "significance", "step",
		"effort", "area", "course", "position", "opinion", "satisfaction", "gratitude", "appreciation", "thing", "fact", "turn", "result", "outcome",
		"account", "favor", "mean", "light", "connection", "addition", "case", "degree", "question", "topic", "subject", "priority", "right", "today",
		"tomorrow", "morning", "afternoon", "evening", "one", "other", "many", "work", "cooperation", "relation", "contact", "exchange", "people", "world",
		"region", "country", "use", "condition", "response", "behalf", "mind", "request", "initiative", "invitation", "conversation", "call", "statement", "release":
		return true
	}
	return false
}

// takesSides reports whether a name holds a word that judges what it names.
func takesSides(words []parse.Word) bool {
	for _, w := range words {
		switch w.Lemma {
		case "legitimate", "illegitimate", "lawful", "unlawful", "illegal", "regime", "terrorist", "so-called", "self-proclaimed", "aggressor", "occupier", "invader",
			"unprovoked", "unjustified", "brutal", "barbaric", "criminal", "puppet", "junta", "aggression", "aggressive", "invasion", "genocide", "genocidal", "unilateral",
			"hegemonic", "provocative", "occupation", "annexation", "separatist", "radical", "extremist", "fascist", "nazi", "neo-nazi", "dictator", "dictatorship",
			"martyr", "heroic", "liberation", "gang", "bandit", "coercive", "malign", "rogue", "sham", "blackmail", "hostile", "unfriendly", "destabilizing", "temporarily":
			return true
		}
	}
	return false
}
