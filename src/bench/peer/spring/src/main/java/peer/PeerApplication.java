package peer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.scalars.ExtendedScalars;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.graphql.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

@SpringBootApplication
public class PeerApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(PeerApplication.class, arguments);
  }

  @Bean
  RuntimeWiringConfigurer scalars() {
    return wiring -> wiring.scalar(ExtendedScalars.DateTime).scalar(ExtendedScalars.GraphQLLong);
  }

  /** Parses and validates each document once. */
  @Bean
  GraphQlSourceBuilderCustomizer documents() {
    Cache<String, PreparsedDocumentEntry> parsed = Caffeine.newBuilder().maximumSize(1_000).build();
    PreparsedDocumentProvider provider =
        (input, parse) ->
            CompletableFuture.completedFuture(
                parsed.get(input.getQuery(), query -> parse.apply(input)));
    return source -> source.configureGraphQl(engine -> engine.preparsedDocumentProvider(provider));
  }
}
