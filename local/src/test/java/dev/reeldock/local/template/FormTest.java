package dev.reeldock.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {
  private static final Form FORM =
      Form.of("{ Sid: _, Resource: [!Ref <queue>, other], Condition?: { Day: 1 } }")
          .with("queue", "Jobs");

  @Test
  void misfits_sameInAnotherOrder_areNone() {
    assertThat(misfits("{ Resource: [other, !Ref Jobs], Sid: Send }")).isEmpty();
  }

  @Test
  void misfits_keyMissing_namesIt() {
    assertThat(misfits("{ Resource: [other, !Ref Jobs] }")).containsExactly("Sid");
  }

  @Test
  void misfits_unknownKey_namesIt() {
    assertThat(misfits("{ Sid: Send, Resource: [other, !Ref Jobs], Effect: Deny }"))
        .containsExactly("Effect");
  }

  @Test
  void misfits_wordInsteadOfReference_namesIt() {
    assertThat(misfits("{ Sid: Send, Resource: [other, Jobs] }")).containsExactly("Resource");
  }

  @Test
  void misfits_oneItemTwice_namesTheList() {
    assertThat(misfits("{ Sid: Send, Resource: [other, other] }")).containsExactly("Resource");
  }

  @Test
  void misfits_optionalKeyWithAnotherValue_namesIt() {
    assertThat(misfits("{ Sid: Send, Resource: [!Ref Jobs, other], Condition: { Day: 2 } }"))
        .containsExactly("Condition");
  }

  @Test
  void unlikeAndMissing_oneOfEach_areNamed() {
    Map<String, Value> found = Map.of("Policy", Form.of("{ Sid: Send }").wanted());

    assertThat(Form.unlike(List.of(FORM), found)).containsExactly("Policy");
    assertThat(Form.missing(List.of(FORM), found)).singleElement().asString().contains("!Ref Jobs");
  }

  private static List<String> misfits(String yaml) {
    return FORM.misfits(Form.of(yaml).wanted().entries());
  }
}
