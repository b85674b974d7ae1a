package io.github.xhsgraphql.note;

import org.eclipse.microprofile.graphql.Description;

/** The codec of a video stream. The most widely supported codec comes first. */
@org.eclipse.microprofile.graphql.Enum
@Description("A video codec.")
public enum VideoCodec {
  @Description("H.264 (AVC), the most widely supported codec.")
  H264,
  @Description("H.265 (HEVC).")
  H265,
  @Description("H.266 (VVC).")
  H266,
  @Description("AV1.")
  AV1
}
