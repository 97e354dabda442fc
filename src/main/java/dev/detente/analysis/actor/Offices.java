package dev.detente.analysis.actor;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The offices that a text names with their party, so that "the ministry" is known to be that of "Russia's defence
 * ministry" before it. Takes time in the length of the text.
 */
public final class Offices {
    /** How many words of an office's name may stand between a party and the office's noun. */
    private static final int REACH = 5;

    /** How many words may stand between an office's noun and "of" a party. */
    private static final int OF_REACH = 2;

    private static final Set<String> STOPS = Set.of(
            "the", "a", "an", "in", "on", "to", "with", "by", "that", "who", "which", "at", "from", "as", "will",
            "would", "has", "have", "had", "is", "was", "were", "are");

    private final Roles roles;
    private final Tokens tokens;
    private final Map<String, List<Office>> offices = new HashMap<>();

    private record Office(int place, String party) {}

    private Offices(Roles roles, Tokens tokens) {
        this.roles = roles;
        this.tokens = tokens;
    }

    /** Looks at the words around the names of parties, which are in order of place. */
    static Offices of(Document document, List<Mention> mentions, Roles roles) {
        Offices offices = new Offices(roles, document.tokens());
        mentions.forEach(offices::note);
        return offices;
    }

    private void note(Mention mention) {
        int first = tokens.firstFrom(mention.span().start());
        int next = tokens.firstFrom(mention.span().end());
        if (mention.kind() == Mention.Kind.INSTITUTION) {
            for (int i = first; i < next; i++) {
                noteIfOffice(i, mention.party());
            }
        }
        noteBefore(first, mention);
        for (int i = next; i < Math.min(next + REACH, tokens.size()); i++) {
            boolean possessive = i == next && (tokens.is(i, "'s") || tokens.is(i, "\u2019s"));
            if (possessive) {
                continue;
            }
            if (!tokens.isWord(i) || STOPS.contains(tokens.word(i)) || roles.isAct(tokens, i)) {
                return;
            }
            noteIfOffice(i, mention.party());
        }
    }

    /** An office "of" or "for" the party or, before a leader's name, his title. */
    private void noteBefore(int first, Mention mention) {
        if (mention.kind() == Mention.Kind.LEADER) {
            if (first > 0) {
                noteIfOffice(first - 1, mention.party());
            }
            return;
        }
        int link = first > 1 && tokens.is(first - 1, "the") ? first - 2 : first - 1;
        if (link > 0 && (tokens.is(link, "of") || tokens.is(link, "for"))) {
            for (int i = link - 1; i >= Math.max(0, link - OF_REACH); i--) {
                noteIfOffice(i, mention.party());
            }
        }
    }

    private void noteIfOffice(int token, String party) {
        if (token >= 0 && roles.isOfficial(tokens, token)) {
            offices.computeIfAbsent(noun(token), key -> new ArrayList<>()).add(new Office(tokens.start(token), party));
        }
    }

    private String noun(int token) {
        return tokens.lowerCase(token);
    }

    /**
     * The party of a description without one ({@code the ministry's spokesman}): that of the nearest earlier office
     * with the same first noun; null where there is none, or the words are no description.
     */
    @Nullable
    String earlier(Span description) {
        int first = tokens.firstFrom(description.start());
        if (first >= tokens.size() || !isDefinite(first)) {
            return null;
        }
        for (int i = first; i < tokens.size() && tokens.start(i) < description.end(); i++) {
            if (i > first && Character.isUpperCase(tokens.charAt(i))) {
                return null;
            }
            if (roles.isOfficial(tokens, i)) {
                return before(noun(i), tokens.start(i));
            }
        }
        return null;
    }

    private boolean isDefinite(int token) {
        return tokens.is(token, "the") || tokens.is(token, "The");
    }

    private @Nullable String before(String noun, int place) {
        List<Office> same = offices.getOrDefault(noun, List.of());
        int low = 0;
        int high = same.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (same.get(mid).place() < place) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low == 0 ? null : same.get(low - 1).party();
    }
}
