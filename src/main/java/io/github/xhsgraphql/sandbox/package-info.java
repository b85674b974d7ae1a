/**
 * The sandbox: a bundled upstream with invented data, which serves real HTTP on a loopback port. No
 * other package imports it, and it doesn't use the gateway's readers. A reader that is wrong
 * therefore can't hide behind a sandbox with the same mistake.
 *
 * <p>{@code World} holds the data. {@code App*Bodies} and {@code Web*Bodies} build the JSON of each
 * series. {@code AppV2Routes}, {@code AppV1Routes} and {@code WebV3Routes} implement the parameters
 * and the paging of each series. {@code SandboxHttp} is the HTTP server. {@code SandboxControl}
 * makes series fail and shows the requests received.
 *
 * <table>
 * <caption>IDs to try ({@code Known}); {@code GET /sandbox} has more</caption>
 * <tr><th>name</th><th>ID</th><th>what is special</th></tr>
 * <tr><td>IMAGE_NOTE</td><td>69e0c5a0000000001d01a101</td><td>200 comments, the second with 30 replies</td></tr>
 * <tr><td>VIDEO_NOTE</td><td>6a0b3c20000000002201b202</td><td>a video, 50 comments</td></tr>
 * <tr><td>QUIET_NOTE</td><td>68f1a2b0000000000303c303</td><td>no comments</td></tr>
 * <tr><td>SMALL_NOTE</td><td>697b4d10000000000a04d404</td><td>3 comments</td></tr>
 * <tr><td>FLAKY_NOTE</td><td>69b2e840000000001e05e505</td><td>App V2 always fails to show it</td></tr>
 * <tr><td>DELETED_NOTE</td><td>6880d0f0000000001206f606</td><td>doesn't exist</td></tr>
 * <tr><td>BUSY_USER</td><td>5e0a1b2c0000000001007a01</td><td>60 notes</td></tr>
 * <tr><td>QUIET_USER</td><td>5f1b2c3d0000000001008b02</td><td>no notes, no favorites</td></tr>
 * <tr><td>PRIVATE_USER</td><td>60c2d3e40000000001009c03</td><td>hides the favorites: an empty list, marked</td></tr>
 * <tr><td>RECOMMENDING_USER</td><td>65d4153400000000fe8cc246</td><td>hides the favorites: recommendations, marked</td></tr>
 * <tr><td>SILENT_USER</td><td>60f201c400000000b5b0d405</td><td>hides the favorites: an empty list, unmarked</td></tr>
 * <tr><td>GONE_USER</td><td>61d3e4f5000000000100ad04</td><td>doesn't exist</td></tr>
 * </table>
 */
@NullMarked
package io.github.xhsgraphql.sandbox;

import org.jspecify.annotations.NullMarked;
