package dev.reeldock.local.kling;

/** A request that has reached the server, whatever came of it; the body to the letter. */
public record ReceivedRequest(Route route, String method, String path, String body) {}
