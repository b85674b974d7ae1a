package io.github.xhsgraphql.relay;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

/** Relay's interface of objects that can be fetched again by their global ID. */
@Interface
@Description("An object that can be fetched again by its global ID.")
public interface Node {

  /** Returns the global ID; see {@link GlobalId}. */
  @Description("The global ID, for `node` and `nodes`. It is opaque.")
  @Id
  @NonNull
  String getId();
}
