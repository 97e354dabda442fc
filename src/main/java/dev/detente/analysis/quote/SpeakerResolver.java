package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import dev.detente.analysis.quote.Descriptions.Description;
import dev.detente.analysis.text.Span;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who a mention is inside the article: the full name behind a surname, a title or a pronoun, with office and
 * body. To be asked in the order of the text, as a pronoun means somebody named before.
 */
final class SpeakerResolver {
    private static final Set<String> COMPANY_ENDINGS = Set.of("Corp", "Co", "Inc", "Ltd", "Plc", "PLC");

    private static final Set<String> MESSAGES = Set.of(
            "tweet",
            "tweets",
            "post",
            "posts",
            "message",
            "statement",
            "statements",
            "letter",
            "memo",
            "note",
            "email",
            "speech",
            "remarks",
            "release",
            "announcement",
            "report",
            "article",
            "editorial",
            "column");

    private final TaggedText text;
    private final NounGroups groups;
    private final NameBook book;
    private final Descriptions descriptions;
    private final Map<String, Description> described = new HashMap<>();
    private final Acquaintances acquaintances = new Acquaintances();

    SpeakerResolver(TaggedText text, WordTests words, NounGroups groups) {
        this.text = text;
        this.groups = groups;
        this.book = NameBook.of(text, words);
        this.descriptions = new Descriptions(text, words);
    }

    /** The speaker behind a mention. */
    Speaker resolve(Group mention, @Nullable Span via) {
        Span span = text.span(mention.first(), mention.last());
        Group meant = meant(mention);
        Known known = known(meant);
        if (known == null) {
            return new Speaker(span, null, null, null, via, text.span(meant.first(), meant.last()));
        }
        acquaintances.remember(known);
        return new Speaker(
                span,
                known.name(),
                known.description().role(),
                known.description().organisation(),
                via,
                known.antecedent());
    }

    /** The speaker of a turn, who may go by his initials: {@code NG} where Nora Gavin was named. */
    Speaker ofTurn(Group label) {
        int token = label.first();
        Known known = label.last() > token
                ? null
                : acquaintances.byInitials(text.tokens().word(token));
        if (known == null) {
            return resolve(label, null);
        }
        acquaintances.remember(known);
        Description is = known.description();
        return new Speaker(
                text.span(token, token), known.name(), is.role(), is.organisation(), null, known.antecedent());
    }

    /** The words before "who" or "which", which stands for them; the author of a message; else the mention itself. */
    private Group meant(Group mention) {
        if (mention.first() != mention.last() || !text.has(mention.first(), RELATIVE)) {
            return author(mention);
        }
        Group before = groups.endingAt(mention.first(), 0);
        return before == null ? mention : before;
    }

    /** Who wrote it: {@code a tweet on Monday by the minister}. */
    private Group author(Group mention) {
        boolean isMessage = false;
        for (int i = mention.first(); i < mention.last(); i++) {
            isMessage |= MESSAGES.contains(text.tokens().word(i));
            if (isMessage && text.is(i, "by")) {
                return new Group(i + 1, mention.last());
            }
        }
        return mention;
    }

    private @Nullable Known known(Group mention) {
        int first = mention.first();
        if (first == mention.last() && text.has(first, PRONOUN) && book.at(first) == null) {
            return byPronoun(first);
        }
        int head = head(mention);
        Name name = book.at(head);
        if (name != null && text.isCapitalised(head)) {
            Known holder = holder(mention, head);
            if (holder != null) {
                return holder;
            }
            return isStub(name) && first < name.first() ? byWords(mention) : byName(name, mention);
        }
        return byNoun(mention, head);
    }

    /** Who was named with the office before: {@code the Trade Secretary} behind {@code Trade Secretary A B}. */
    private @Nullable Known holder(Group mention, int head) {
        int first = mention.first();
        if (first == mention.last() || !text.has(head, ROLE) || !text.is(first, "the") && !text.is(first, "The")) {
            return null;
        }
        String office = text.words(text.span(first + 1, mention.last())).toLowerCase(Locale.ROOT);
        return acquaintances.holding(office);
    }

    /** What is left of a name that small words interrupt: {@code S and P}, {@code Poor's Corp}. */
    private boolean isStub(Name name) {
        return name.first() == name.last()
                && (text.tokens().end(name.last()) - text.tokens().start(name.last()) == 1
                        || COMPANY_ENDINGS.contains(text.tokens().word(name.last())));
    }

    private Known byWords(Group mention) {
        int first = text.has(mention.first(), DETERMINER) ? mention.first() + 1 : mention.first();
        Span span = text.span(first, mention.last());
        String words = text.words(span);
        return new Known(words, new Description(null, words), span, 0, true, mention.first());
    }

    /** The last word before a preposition. */
    private int head(Group mention) {
        int head = mention.first();
        for (int i = mention.first(); i <= mention.last(); i++) {
            if (text.has(i, INNER_PREPOSITION) && i > mention.first()) {
                Name across = book.at(i);
                return across != null ? across.last() : head;
            }
            if (text.isWord(i)) {
                head = i;
            }
        }
        return head;
    }

    private Known byName(Name name, Group mention) {
        Name full = book.fullest(name);
        String words = nameWords(full);
        Description description = describe(words, full, name);
        int gender = full.gender() != 0 ? full.gender() : name.gender();
        boolean own = full.equals(name);
        Span antecedent = own
                ? text.span(Math.min(mention.first(), name.first()), name.last())
                : text.span(full.first(), full.last());
        return new Known(words, description, antecedent, gender, full.body(), mention.first());
    }

    private String nameWords(Name name) {
        String words = book.words(name);
        int before = name.nameFirst() - 1;
        boolean paper = Acquaintances.isPaper(text.tokens().word(name.last()));
        return paper && before >= 0 && text.is(before, "The") ? "The " + words : words;
    }

    private Description describe(String words, Name full, Name here) {
        Description known = described.get(words);
        if (known != null && known.role() != null) {
            return known;
        }
        Description description = full.body() ? new Description(null, words) : descriptions.of(here);
        if (description.role() == null && !full.body() && !full.equals(here)) {
            description = descriptions.of(full);
        }
        described.put(words, description);
        return description;
    }

    private @Nullable Known byPronoun(int token) {
        if (text.has(token, MALE)) {
            return nearest(token, acquaintances.man(), MALE);
        }
        if (text.has(token, FEMALE)) {
            return nearest(token, acquaintances.woman(), FEMALE);
        }
        return text.is(token, "it") || text.is(token, "It") ? acquaintances.body() : null;
    }

    /** The last speaker, unless somebody who fits is the subject of this sentence or the one before. */
    private @Nullable Known nearest(int token, @Nullable Known speaker, int gender) {
        int sentence = text.document().sentenceAt(text.tokens().start(token));
        for (int s = sentence; s >= 0 && s >= sentence - 1; s--) {
            Span span = text.document().sentences().get(s);
            int from = text.firstTokenFrom(span.start());
            int to = Math.min(text.firstTokenFrom(span.end()), token);
            if (speaker != null && speaker.token() >= from) {
                return speaker;
            }
            Group subject = from < to ? subject(from, to) : null;
            if (subject == null || subject.last() >= token) {
                continue;
            }
            int head = head(subject);
            Name name = book.at(head);
            if (name == null && text.has(head, ROLE)) {
                Known holder = byNoun(subject, head);
                if (holder != null && (holder.gender() == 0 || (holder.gender() & gender) != 0)) {
                    return holder;
                }
            }
            if (name != null && !name.body()) {
                Known known = byName(name, subject);
                boolean person = known.gender() != 0
                        || name.isTitled()
                        || known.description().role() != null;
                if (person && (known.gender() == 0 || (known.gender() & gender) != 0)) {
                    return known;
                }
            }
        }
        return speaker;
    }

    /** The subject from a token on; with all that is said of an owner: {@code Syldavia's high commissioner}. */
    private @Nullable Group subject(int from, int to) {
        Group subject = groups.subjectFrom(from, to);
        if (subject == null) {
            return null;
        }
        boolean owner = subject.last() + 1 < to && text.isPossessive(subject.last() + 1);
        return owner ? groups.invertedAt(subject.first(), to) : subject;
    }

    /** {@code the minister}, {@code the ministry}: the last one of whom that was said. */
    private @Nullable Known byNoun(Group mention, int head) {
        Description apposed = Description.NONE;
        int comma = mention.last() + 1;
        if (text.has(head, ROLE) && comma + 1 < text.size() && text.is(comma, ',')) {
            Name name = book.at(comma + 1);
            if (name != null && !name.body() && name.isFull()) {
                apposed = new Description(text.words(text.span(roleStart(mention), head)), null);
                String words = book.words(name);
                described.putIfAbsent(words, apposed);
                return new Known(
                        words, apposed, text.span(mention.first(), name.last()), name.gender(), false, mention.first());
            }
        }
        boolean definite = text.is(mention.first(), "the") || text.is(mention.first(), "The");
        Known before = definite && isPlain(mention)
                ? acquaintances.called(text.tokens().lowerCase(head))
                : null;
        if (before != null) {
            return before;
        }
        int roleStart = roleStart(mention);
        String role = text.has(head, ROLE) ? text.words(text.span(roleStart, head)) : null;
        return role == null
                ? null
                : new Known(
                        null,
                        new Description(role, bodyBefore(mention.first(), roleStart)),
                        text.span(mention.first(), mention.last()),
                        0,
                        false,
                        mention.first());
    }

    /** {@code the minister}, {@code the vice minister}: no more than two words, none of them a name. */
    private boolean isPlain(Group mention) {
        if (mention.last() > mention.first() + 2) {
            return false;
        }
        for (int i = mention.first() + 1; i <= mention.last(); i++) {
            if (!text.isWord(i) || text.isCapitalised(i)) {
                return false;
            }
        }
        return true;
    }

    private int roleStart(Group mention) {
        int first = mention.first();
        while (first < mention.last()
                && (text.has(first, DETERMINER | DEMONYM)
                        || !text.isWord(first)
                        || text.isCapitalised(first) && !text.has(first, ROLE | TITLE))) {
            first++;
        }
        return first;
    }

    /** {@code Ministry} in {@code a Foreign Ministry spokesman}. */
    private @Nullable String bodyBefore(int from, int role) {
        int first = from;
        while (first < role && (text.has(first, DETERMINER | DEMONYM) || !text.isCapitalised(first))) {
            first++;
        }
        return first < role ? text.words(text.span(first, role - 1)) : null;
    }
}
