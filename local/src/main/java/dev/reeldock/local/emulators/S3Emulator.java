package dev.reeldock.local.emulators;

import com.adobe.testing.s3mock.S3MockApplication;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** S3Mock, keeping its objects in a temporary folder that goes with it. */
final class S3Emulator implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final Uploads uploads;

  private S3Emulator(ConfigurableApplicationContext context, Uploads uploads) {
    this.context = context;
    this.uploads = uploads;
  }

  static S3Emulator start() {
    Uploads uploads = new Uploads();
    return new S3Emulator(
        new SpringApplicationBuilder(S3MockApplication.class, S3Server.class)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .properties(Map.of("server.port", 0, "com.adobe.testing.s3mock.httpPort", 0))
            .initializers(context -> watch(context, uploads))
            .run(),
        uploads);
  }

  private static void watch(ConfigurableApplicationContext context, Uploads uploads) {
    context.getBeanFactory().addBeanPostProcessor(new StoreWatch(uploads));
    context.getBeanFactory().addBeanPostProcessor(new ConditionalPuts());
    context.getBeanFactory().addBeanPostProcessor(new AbortedUploads());
    context.getBeanFactory().addBeanPostProcessor(new BodyFiles());
  }

  URI endpoint() {
    return Loopback.url(
        context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  }

  Uploads uploads() {
    return uploads;
  }

  @Override
  public void close() {
    context.close();
  }
}
