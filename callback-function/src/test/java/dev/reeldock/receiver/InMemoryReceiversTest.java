package dev.reeldock.receiver;

final class InMemoryReceiversTest extends ReceiversContract {
  @Override
  protected Receivers open() {
    return new InMemoryReceivers();
  }
}
