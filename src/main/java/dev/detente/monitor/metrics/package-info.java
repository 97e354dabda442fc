/** Metrics for Prometheus. */
@NullMarked
package dev.detente.monitor.metrics;

import org.jspecify.annotations.NullMarked;
