package io.github.xhsgraphql.note;

/** The codec of a video stream. The most widely supported codec comes first. */
@org.eclipse.microprofile.graphql.Enum
public enum VideoCodec {
  H264,
  H265,
  H266,
  AV1
}
