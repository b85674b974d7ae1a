package io.github.xhsgraphql.note;

/** How a stream is encoded, the most widely playable first. */
@org.eclipse.microprofile.graphql.Enum
public enum VideoCodec {
  H264,
  H265,
  H266,
  AV1
}
