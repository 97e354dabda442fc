package dev.detente.analysis.actor;

import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Which part a party plays in the words that name it, as far as its neighbours tell; the strongest part first. */
enum TargetRole {
    /** It does something, or its government is named: {@code Japan must}, {@code the Japanese minister}. */
    ACTS,
    /** Any other part, as that of an object or an owner: {@code asked Japan}, {@code Japan's chips}. */
    PLAIN,
    /** It is part of a compound: {@code Japan-related}. */
    COMPOUND,
    /** It is a topic, a place, or a private person's or firm's country. */
    PASSING;

    private static final Set<String> AUXILIARIES = Set.of(
            "have", "are", "were", "do", "to", "not", "Has", "Will", "Would", "Should", "Is", "Was", "Had", "Have",
            "May", "Could", "To", "Not", "Must", "Can");

    /** In lower case and no nouns: what stands before them is no adjective. */
    private static final Set<String> NO_NOUNS = Set.of(
            "and",
            "or",
            "in",
            "on",
            "at",
            "by",
            "for",
            "from",
            "with",
            "to",
            "of",
            "as",
            "that",
            "which",
            "who",
            "if",
            "because",
            "after",
            "before",
            "when",
            "while",
            "over",
            "under",
            "but",
            "than",
            "this",
            "last",
            "next",
            "yesterday",
            "today",
            "said",
            "into",
            "about",
            "against",
            "until",
            "through",
            "during",
            "since",
            "where",
            "nor",
            "also",
            "earlier",
            "now",
            "more",
            "not");

    private static final String HYPHENS = "-\u2010\u2011\u2013/";

    /** So many words behind a party's name may end in an office. */
    private static final int OFFICE_REACH = 4;

    /** The strongest part that the party plays in the words of the quote, of all places that name it there. */
    static TargetRole of(Tokens tokens, Quote quote, List<Span> places, List<Mention> mentions, Roles roles) {
        TargetRole strongest = PASSING;
        boolean named = false;
        for (Span segment : quote.segments()) {
            List<Mention> inside = MentionsIn.span(mentions, segment);
            Mention next = null;
            Mention last = null;
            for (int i = inside.size() - 1; i >= 0; i--) {
                Mention mention = inside.get(i);
                // All of "Chile and Peru" do what Peru, the last of them, does.
                boolean listed = next != null
                        && Topics.isJoined(
                                tokens, mention.span().end(), next.span().start());
                last = listed && last != null ? last : mention;
                next = mention;
                if (Collections.binarySearch(places, mention.span()) >= 0) {
                    TargetRole here = of(tokens, segment, mention, last, roles);
                    strongest = here.compareTo(strongest) < 0 ? here : strongest;
                    named = true;
                }
            }
        }
        return named ? strongest : PLAIN;
    }

    private static TargetRole of(Tokens tokens, Span words, Mention mention, Mention last, Roles roles) {
        if (PassingNames.isTopic(tokens, mention)
                || PlaceNames.isWhere(tokens, mention)
                || PassingNames.isDespite(tokens, mention)
                || PassingNames.isOfSomebody(tokens, mention, roles)) {
            return PASSING;
        }
        return behind(tokens, words, last, roles);
    }

    /** What the words behind the name tell. */
    private static TargetRole behind(Tokens tokens, Span words, Mention mention, Roles roles) {
        int next = tokens.firstFrom(mention.span().end());
        if (next >= tokens.size() || tokens.start(next) >= words.end()) {
            return PLAIN;
        }
        String word = tokens.word(next);
        if (word.equals("'s") || word.equals("\u2019s") || word.equals("'")) {
            return PLAIN;
        }
        if (HYPHENS.indexOf(word.charAt(0)) >= 0) {
            return COMPOUND;
        }
        if (AUXILIARIES.contains(word) || roles.isAct(tokens, next)) {
            return ACTS;
        }
        if (mention.kind() == Mention.Kind.LEADER || !tokens.isWord(next) || NO_NOUNS.contains(word)) {
            return PLAIN;
        }
        for (int i = next; i < Math.min(next + OFFICE_REACH, tokens.size()) && tokens.isWord(i); i++) {
            if (tokens.start(i) < words.end() && roles.isOfficial(tokens, i)) {
                return ACTS;
            }
        }
        return PLAIN;
    }
}
