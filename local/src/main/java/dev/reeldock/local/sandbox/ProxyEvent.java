package dev.reeldock.local.sandbox;

import dev.reeldock.local.emulators.Account;
import dev.reeldock.local.template.RestApi;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Lambda proxy event, payload format 1.0, that API Gateway makes of a request. */
record ProxyEvent(
    RestApi api, String domainName, Route route, Map<String, String> pathParameters, Instant time) {
  private static final DateTimeFormatter COMMON_LOG =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  ProxyEvent {
    pathParameters = Map.copyOf(pathParameters);
  }

  byte[] json(GatewayRequest request) {
    Map<String, List<String>> headers = headers(request);
    Map<String, List<String>> query = QueryString.parse(request.rawQuery());
    Map<String, @Nullable Object> event = new LinkedHashMap<>();
    event.put("resource", route.path().text());
    event.put("path", request.rawPath());
    event.put("httpMethod", request.method());
    event.put("headers", lastOfEach(headers));
    event.put("multiValueHeaders", headers);
    event.put("queryStringParameters", orNull(lastOfEach(query)));
    event.put("multiValueQueryStringParameters", orNull(query));
    event.put("pathParameters", orNull(pathParameters));
    event.put("stageVariables", null);
    event.put("requestContext", requestContext(request));
    event.put("body", request.body().isEmpty() ? null : request.body());
    event.put("isBase64Encoded", false);
    return Json.bytes(event);
  }

  private Map<String, Object> requestContext(GatewayRequest request) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("accountId", Account.ID);
    context.put("apiId", api.id());
    context.put("domainName", domainName);
    context.put("domainPrefix", api.id());
    context.put("extendedRequestId", extendedRequestId(request));
    context.put("httpMethod", request.method());
    context.put("identity", identity(request));
    context.put("path", "/" + api.stage() + request.rawPath());
    context.put("protocol", "HTTP/1.1");
    context.put("requestId", request.requestId());
    context.put("requestTime", COMMON_LOG.format(time));
    context.put("requestTimeEpoch", time.toEpochMilli());
    context.put("resourceId", Integer.toHexString(route.path().text().hashCode()));
    context.put("resourcePath", route.path().text());
    context.put("stage", api.stage());
    return context;
  }

  private static Map<String, Object> identity(GatewayRequest request) {
    return Map.of("sourceIp", request.sourceIp(), "userAgent", request.header("User-Agent"));
  }

  /** What stands between a client and a function in AWS adds these. */
  private static Map<String, List<String>> headers(GatewayRequest request) {
    Map<String, List<String>> headers = new LinkedHashMap<>(request.headers());
    List<String> hops = new ArrayList<>(headers.getOrDefault("X-Forwarded-For", List.of()));
    hops.add(request.sourceIp());
    String host = request.header("Host");
    headers.put("X-Forwarded-For", List.of(String.join(", ", hops)));
    headers.put("X-Forwarded-Port", List.of(host.substring(host.indexOf(':') + 1)));
    headers.put("X-Forwarded-Proto", List.of("http"));
    return headers;
  }

  private static Map<String, String> lastOfEach(Map<String, List<String>> lists) {
    Map<String, String> last = new LinkedHashMap<>();
    lists.forEach((name, values) -> last.put(name, values.getLast()));
    return last;
  }

  private static @Nullable Object orNull(Map<String, ?> map) {
    return map.isEmpty() ? null : map;
  }

  private static String extendedRequestId(GatewayRequest request) {
    return request.requestId().substring(0, 8) + "=";
  }
}
