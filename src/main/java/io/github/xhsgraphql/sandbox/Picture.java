package io.github.xhsgraphql.sandbox;

/** A picture of a note or a comment, known by its file; its addresses differ by series. */
record Picture(String fileId, int width, int height, boolean live) {}
