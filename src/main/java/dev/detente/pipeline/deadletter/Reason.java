package dev.detente.pipeline.deadletter;

/** Why a record of the articles' topic became a dead letter; the value of {@link DeadLetterHeaders#REASON}. */
public enum Reason {
    /** The record has no key; it should be the article's id. */
    NULL_KEY,
    /** The record has no value. Articles cannot be taken back, so a tombstone means nothing here. */
    NULL_VALUE,
    /**
     * The bytes are no article: not Avro, a wrong magic byte, a schema id that nobody knows, a schema that does not
     * fit.
     */
    UNDECODABLE,
    /** The record is larger than articles may be. */
    ARTICLE_TOO_LARGE,
    /** The article's id is empty or longer than 1,024 characters. */
    BAD_ID,
    /** The record's key is not the article's id. */
    ID_MISMATCH,
    /** The body is empty or blank. */
    EMPTY_BODY,
    /** The analysis did not end within its time budget. */
    ANALYSIS_TIMEOUT,
    /** The analysis ran out of stack or memory. */
    ANALYSIS_OVERFLOW,
    /** The analysis failed. */
    ANALYSIS_FAILED,
    /** What was found in the article is larger than an event, or all events of one article, may be. */
    EVENT_TOO_LARGE,
    /**
     * A statement of an article that was analysed could not be marked or counted: a defect of the pipeline. The
     * letter's value is the statement; its headers name the article's record.
     */
    STATEMENT_FAILED,
    /** None of the above: a defect of the pipeline. The exception's headers say more. */
    UNEXPECTED
}
