/** Relays over HTTP: each over a connection of its own, to addresses that were looked at. */
@NullMarked
package dev.reeldock.relay.http;

import org.jspecify.annotations.NullMarked;
