package io.github.xhsgraphql.sandbox;

/** A picture of a note or a comment. The file ID identifies it; its URLs differ by series. */
record Picture(String fileId, int width, int height, boolean live) {}
