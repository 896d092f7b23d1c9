package dev.reeldock.local.kling;

import java.util.List;
import java.util.Map;

/** Kling's calls that make no task: what the account has left, its voices, and what all may use. */
final class AccountDesk {
  private static final Reply COSTS =
      Envelope.success(
          Map.of(
              "code",
              0,
              "msg",
              "SUCCEED",
              "resource_pack_subscribe_infos",
              List.of(
                  Map.of(
                      "resource_pack_name", "Fake pack of videos",
                      "resource_pack_id", "832000000000000001",
                      "total_quantity", 1000.0,
                      "remaining_quantity", 958.5,
                      "status", "online"))));

  private static final Reply PRESET_VOICES =
      Envelope.success(List.of(Voices.described("832000000000000002", "Fake narrator", "kling")));

  private static final Reply PRESET_ELEMENTS =
      Envelope.success(
          List.of(Map.of("element_id", "832000000000000003", "element_name", "Fake lighthouse")));

  private final Voices voices = new Voices();

  Reply answer(Request request) {
    return switch (request.method() + " " + request.uri().getPath()) {
      case "GET /account/costs" -> costs(Parameters.of(request.uri()));
      case "GET /v1/general/custom-voices" -> voices.list();
      case "POST /v1/general/custom-voices" -> voices.create(request.body());
      case "POST /v1/general/delete-voices" -> voices.delete(request.body());
      case "GET /v1/general/presets-voices" -> PRESET_VOICES;
      case "GET /v1/general/advanced-presets-elements" -> PRESET_ELEMENTS;
      case String call when call.startsWith("GET /v1/general/custom-voices/") ->
          voices.one(request.part(3));
      default -> throw new Refusal(KlingCode.METHOD_INVALID);
    };
  }

  private static Reply costs(Parameters parameters) {
    for (String name : List.of("start_time", "end_time")) {
      if (!parameters.values().getOrDefault(name, "").matches("\\d{1,13}")) {
        throw Refusal.invalidValue(name + " must be a time in milliseconds");
      }
    }
    return COSTS;
  }
}
