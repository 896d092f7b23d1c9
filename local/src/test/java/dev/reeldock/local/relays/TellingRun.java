package dev.reeldock.local.relays;
