package dev.detente.analysis.actor;

import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.List;
import java.util.Set;

/**
 * Whom words address without a name.
 *
 * @param we whether they speak of the speaker's own side: we, our
 * @param you whether they speak to somebody: you, your
 * @param both whether they speak of the two: both countries, our two nations, the two sides
 * @param relations whether they speak of what lies between two: talks, a summit, relations
 * @param policy whether they speak of what states do: a tax, a quota, dumping
 */
record Address(boolean we, boolean you, boolean both, boolean relations, boolean policy) {
    private static final Set<String> WE = Set.of("we", "our", "us", "ours");

    private static final Set<String> TWO = Set.of("both", "two");

    private static final Set<String> SIDES = Set.of(
            "countries",
            "nations",
            "sides",
            "governments",
            "peoples",
            "states",
            "leaders",
            "powers",
            "parties",
            "economies",
            "capitals",
            "neighbours",
            "neighbors",
            "militaries",
            "presidents",
            "delegations");

    private static final Set<String> BETWEEN = Set.of("bilateral", "mutual", "bilaterally");

    private static final Set<String> RELATIONS = Set.of(
            "talks",
            "negotiations",
            "negotiation",
            "summit",
            "relations",
            "relationship",
            "ties",
            "truce",
            "ceasefire",
            "treaty",
            "dialogue",
            "tariffs",
            "sanctions",
            "rapprochement",
            "tensions",
            "dispute",
            "pact",
            "détente",
            "detente");

    private static final Set<String> POLICY = Set.of(
            "policy",
            "policies",
            "agreement",
            "accord",
            "pact",
            "tax",
            "taxes",
            "tariff",
            "tariffs",
            "quota",
            "quotas",
            "duty",
            "duties",
            "subsidies",
            "sanctions",
            "embargo",
            "discriminatory",
            "protectionism",
            "protectionist",
            "dumping",
            "protest",
            "retaliation",
            "retaliate",
            "restrictions",
            "barriers");

    /** Looks at the words of a quote. */
    static Address of(Tokens tokens, List<Span> segments) {
        boolean we = false;
        boolean you = false;
        boolean both = false;
        boolean relations = false;
        boolean policy = false;
        for (Span segment : segments) {
            for (int i = tokens.firstFrom(segment.start()); i < tokens.size() && tokens.end(i) <= segment.end(); i++) {
                String word = tokens.lowerCase(i);
                we |= WE.contains(word) && !tokens.is(i, "US");
                you |= word.equals("your")
                        || word.equals("you") && !(i + 1 < tokens.size() && tokens.is(i + 1, "know"));
                both |= BETWEEN.contains(word) || TWO.contains(word) && sidesFollow(tokens, i, segment.end());
                both |= word.equals("other")
                        && i + 1 < tokens.size()
                        && tokens.is(i + 1, "side")
                        && !(i + 2 < tokens.size() && tokens.is(i + 2, "of"));
                relations |= RELATIONS.contains(word);
                policy |= POLICY.contains(word);
            }
        }
        return new Address(we, you, both, relations, policy);
    }

    private static boolean sidesFollow(Tokens tokens, int two, int end) {
        for (int i = two + 1; i < Math.min(two + 3, tokens.size()) && tokens.end(i) <= end; i++) {
            if (SIDES.contains(tokens.lowerCase(i))) {
                return true;
            }
        }
        return tokens.is(two, "both") && two + 1 < tokens.size() && tokens.is(two + 1, "of");
    }

    /** Whether the words address somebody at all. */
    boolean any() {
        return you || both;
    }
}
