/** What the topics say, kept in memory within limits, and read by many. */
@NullMarked
package dev.detente.monitor.view;

import org.jspecify.annotations.NullMarked;
