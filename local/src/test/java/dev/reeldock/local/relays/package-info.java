/** How long callers wait to be told, in virtual time, while some of their receivers are dead. */
@NullMarked
package dev.reeldock.local.relays;

import org.jspecify.annotations.NullMarked;
