package dev.detente.analysis.quote;

/**
 * A noun group as token indexes.
 *
 * @param first its first token
 * @param last its last token, included
 */
record Group(int first, int last) {}
