package dev.detente.analysis.quote;

import dev.detente.analysis.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who said it, as far as the article itself tells. Which country he speaks for is for {@code actor} to say.
 *
 * @param mention the words that name the speaker at the quote: {@code Trump}, {@code he}, {@code the ministry}
 * @param name in full, as far as the article gives it: {@code Donald Trump}; null for a speaker without a name
 * @param role office or role as the article gives it: {@code President}; null where it gives none
 * @param organisation the body that the speaker belongs to or is: {@code Renmin University of China}; null where none
 * @param via who passed the words on (an agency, a platform), or null
 * @param antecedent the fullest earlier or present mention of the same speaker, for finding his country; the mention
 *     itself where there is no other
 */
public record Speaker(
        Span mention,
        @Nullable String name,
        @Nullable String role,
        @Nullable String organisation,
        @Nullable Span via,
        Span antecedent) {}
