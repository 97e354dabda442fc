package dev.detente.analysis.actor;

/** Why a name is taken for what it is taken for. */
public enum Why {
    /** It has one meaning on the day, or the first of several in the order of uses. */
    NAME("its meaning on the day"),
    /** A person's name in full. */
    FULL_NAME("the full name of who is in office on the day"),
    /** A surname after the full name. */
    INTRODUCED("named in full before"),
    /** A surname behind the title of its office. */
    TITLED("behind the title of the office"),
    /** A surname that is nobody else's in the news of the day. */
    SURNAME("a surname that is nobody else's in the news of the day"),
    /** A capital that stands for its government. */
    GOVERNMENT("a capital that the sentence uses for its government"),
    /** A capital that is only a place. */
    PLACE("a capital that the sentence uses as a place"),
    /** It opens a dateline. */
    DATELINE("opens a dateline"),
    /** A word that says a little about where a story plays. */
    HINT("hints at where the story plays"),
    /** Part of a firm's, a paper's or a school's name. */
    FIRM("part of the name of a firm, a paper or a school"),
    /** The other words of the text decide. */
    OTHER_WORDS("the other words of the text speak for this"),
    /** The other words of the text decide against the party. */
    NOT_BY_OTHER_WORDS("the other words of the text do not speak for the party"),
    /** A word for a body that many countries have, in a text that names other countries only. */
    NOT_OF_THE_TEXT("many countries have one, and the text names others, but not this"),
    /** Initials that the text gives to another body. */
    INITIALS("initials that the text gives to another body"),
    /** A person's name. */
    PERSON("a person's name"),
    /** Part of an e-mail address, a handle or a domain. */
    ADDRESS("part of an address"),
    /** Part of a by-line. */
    BYLINE("part of a by-line"),
    /** Nobody and nothing of that name on the day. */
    NOT_ON_THE_DAY("no meaning holds on the day"),
    /** A surname that many bear. */
    NOT_INTRODUCED("a surname without its title or the full name before it, or somebody else's");

    private final String told;

    Why(String told) {
        this.told = told;
    }

    /** In words, for people. */
    public String told() {
        return told;
    }
}
