/** The same words in several outlets: what is a copy of what, and the state that tells. */
@NullMarked
package dev.detente.pipeline.syndication;

import org.jspecify.annotations.NullMarked;
