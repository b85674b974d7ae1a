package bare;

import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

/** As little as a Quarkus GraphQL application can be: what the gateway's start is compared with. */
@GraphQLApi
public class Hello {

  @Query
  public String hello() {
    return "hello";
  }
}
