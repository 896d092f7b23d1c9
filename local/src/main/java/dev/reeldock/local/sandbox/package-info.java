/** The template's functions, running in this JVM on the emulators. */
@NullMarked
package dev.reeldock.local.sandbox;

import org.jspecify.annotations.NullMarked;
