/**
 * Article in, statements out: pure functions behind one front door, {@link dev.detente.analysis.Analyzer}. No Kafka.
 */
@NullMarked
package dev.detente.analysis;

import org.jspecify.annotations.NullMarked;
