/** What template.yaml says, read strictly: what the sandbox would not run is refused by name. */
@NullMarked
package dev.reeldock.local.template;

import org.jspecify.annotations.NullMarked;
