package dev.reeldock.local.kling.video;

/**
 * How the camera moves over one photograph. The moves that open or close a video begin or end at
 * zoom 1, where the photograph fills the whole frame.
 */
enum CameraMove {
  TOWARDS {
    @Override
    double zoom(double time) {
      return 1 + REACH * time;
    }
  },
  AWAY {
    @Override
    double zoom(double time) {
      return 1 + REACH * (1 - time);
    }
  },
  ALONG {
    @Override
    double zoom(double time) {
      return CLOSEST;
    }
  },
  THERE_AND_BACK {
    @Override
    double zoom(double time) {
      return 1 + REACH * Math.sin(Math.PI * time);
    }
  };

  private static final double REACH = 0.2;
  static final double CLOSEST = 1 + REACH;

  abstract double zoom(double time);

  static CameraMove of(int scene, int scenes) {
    if (scenes == 1) {
      return THERE_AND_BACK;
    }
    if (scene == 0) {
      return TOWARDS;
    }
    return scene == scenes - 1 ? AWAY : ALONG;
  }
}
