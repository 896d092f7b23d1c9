package dev.reeldock.local.openapi;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Map;

/** The schemas of the document, and OpenAPI's own schema of documents. */
final class Schemas {
  private static final String DOCUMENT = "https://reeldock.example/openapi.json";
  private static final String OPENAPI = "https://spec.openapis.org/";

  private static final List<String> SECTIONS =
      List.of("openapi", "info", "servers", "security", "tags", "paths", "components");

  private final String document;
  private final SchemaRegistry registry;

  Schemas(String document) {
    this.document = document;
    this.registry =
        SchemaRegistry.withDefaultDialect(
            dialect(),
            builder ->
                builder
                    .schemas(Map.of(DOCUMENT, document))
                    .schemaIdResolvers(
                        ids -> ids.mapPrefix(OPENAPI, "classpath:spec.openapis.org/")));
  }

  /** That of the schemas; to the validator the document around them is one, too. */
  private static Dialect dialect() {
    return Dialect.builder(Dialects.getOpenApi31())
        .keywords(SECTIONS.stream().map(NonValidationKeyword::new).toList())
        .build();
  }

  /** What OpenAPI 3.1 does not allow in the document. */
  List<String> problemsOfTheDocument() {
    return problems(schema(OPENAPI + "oas/3.1/schema-base/2022-10-07"), document);
  }

  List<String> problems(Node schema, String json) {
    return problems(schema(DOCUMENT + "#" + schema.pointer()), json);
  }

  private Schema schema(String location) {
    return registry.getSchema(SchemaLocation.of(location));
  }

  private static List<String> problems(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
