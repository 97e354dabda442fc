/** What the monitor says over HTTP: the API, live events, the dashboard, health and metrics. */
@NullMarked
package dev.detente.monitor.web;

import org.jspecify.annotations.NullMarked;
