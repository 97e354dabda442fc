package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Remembers who spoke last in an article: whom a pronoun, an office or initials may mean. */
final class Acquaintances {
    private static final Set<String> PAPERS = Set.of(
            "Times",
            "Post",
            "Journal",
            "Guardian",
            "Economist",
            "Telegraph",
            "Herald",
            "Tribune",
            "Independent",
            "Hill");

    private @Nullable Known last;
    private @Nullable Known man;
    private @Nullable Known woman;
    private @Nullable Known body;

    /** Whether the last word of a name makes it a paper's. */
    static boolean isPaper(String word) {
        return PAPERS.contains(word);
    }

    /** The last who may be a man. */
    @Nullable
    Known man() {
        return man;
    }

    /** The last who may be a woman. */
    @Nullable
    Known woman() {
        return woman;
    }

    /** The last that is no person. */
    @Nullable
    Known body() {
        return body;
    }

    /** Takes note of a speaker. */
    void remember(Known known) {
        last = known;
        if (known.body()) {
            body = known;
            return;
        }
        if (known.name() == null) {
            // An office holder without a name may be either.
            man = known;
            woman = known;
            return;
        }
        if (known.gender() == 0
                && known.description().role() == null
                && known.name().indexOf(' ') < 0) {
            // A single word may as well be a company.
            return;
        }
        if (known.gender() == 0 || (known.gender() & MALE) != 0) {
            man = known;
        }
        if (known.gender() == 0 || (known.gender() & FEMALE) != 0) {
            woman = known;
        }
    }

    /** Whose initials they are: {@code NG} of Nora Gavin. */
    @Nullable
    Known byInitials(String label) {
        for (Known known : new Known[] {woman, man, last}) {
            String name = known == null || known.body() ? null : known.name();
            if (name != null && label.equals(initials(name))) {
                return known;
            }
        }
        return null;
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (i == 0 || name.charAt(i - 1) == ' ') {
                initials.append(name.charAt(i));
            }
        }
        return initials.toString();
    }

    /** Who was named with an office, given in lower case. */
    @Nullable
    Known holding(String office) {
        for (Known known : new Known[] {last, man, woman}) {
            String role = known == null || known.name() == null
                    ? null
                    : known.description().role();
            if (role != null && role.toLowerCase(Locale.ROOT).endsWith(office)) {
                return known;
            }
        }
        return null;
    }

    /**
     * The last speaker, or the last body, whom the word describes: {@code minister}, {@code ministry}, {@code paper}.
     */
    @Nullable
    Known called(String word) {
        if (last != null && describes(word, last)) {
            return last;
        }
        return body != null && describes(word, body) ? body : null;
    }

    private static boolean describes(String word, Known known) {
        String role = known.description().role();
        if (role != null && role.toLowerCase(Locale.ROOT).endsWith(word)) {
            return true;
        }
        String name = known.body() ? known.name() : null;
        return name != null
                && (name.toLowerCase(Locale.ROOT).endsWith(word)
                        || word.equals("paper") && PAPERS.contains(name.substring(name.lastIndexOf(' ') + 1)));
    }
}
