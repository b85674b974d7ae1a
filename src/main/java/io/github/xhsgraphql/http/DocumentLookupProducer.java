package io.github.xhsgraphql.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.xhsgraphql.engine.Documents;
import io.github.xhsgraphql.graphql.error.ApiException;
import io.github.xhsgraphql.graphql.error.RequestRejectedException;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Produces the {@link DocumentLookup} that the configuration selects: trusted documents if {@link
 * DocumentsConfig#trusted} is set, otherwise automatic persisted queries.
 */
@Singleton
class DocumentLookupProducer {

  private static final Logger LOG = Logger.getLogger(DocumentLookupProducer.class);

  @Produces
  @Singleton
  DocumentLookup documents(
      DocumentsConfig config, ObjectMapper mapper, @CacheName("persisted-queries") Cache cache) {
    return config.trusted().isPresent()
        ? TrustedDocuments.in(config.trusted().get(), mapper)
        : new AutomaticPersistedQueries(config.automatic(), cache);
  }

  /**
   * Logs a warning at startup for each trusted document that can't be executed, for example because
   * the schema no longer has one of its fields.
   */
  void check(@Observes StartupEvent started, DocumentLookup lookup, Documents documents) {
    if (lookup instanceof TrustedDocuments trusted) {
      trusted.all().forEach((id, text) -> check(id, text, documents));
      LOG.infof("The gateway runs only the %d trusted documents.", trusted.all().size());
    }
  }

  private static void check(String id, String text, Documents documents) {
    try {
      documents.of(text);
    } catch (ApiException | RequestRejectedException rejection) {
      LOG.warnf("The trusted document %s can't be run: %s", id, rejection.getMessage());
    }
  }
}
