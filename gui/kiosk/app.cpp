#include "gui/kiosk/app.hpp"

#include "core/workflow/first_start.hpp"

#include <imgui.h>

namespace clearframe::gui {
namespace {

kit::Gestures forKit(const Gestures& from) {
    return {.pinch = from.pinch,
            .panX = from.pan.x,
            .panY = from.pan.y,
            .centreX = from.centre.x,
            .centreY = from.centre.y,
            .active = from.twoFingers || from.cancelled,
            .doubleTap = from.doubleTap.has_value(),
            .tapX = from.doubleTap ? from.doubleTap->x : 0,
            .tapY = from.doubleTap ? from.doubleTap->y : 0,
            .wheel = ImGui::GetIO().MouseWheel};
}

} // namespace

App::Context::Context() : context(ImGui::CreateContext()) {
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr; // nothing of a session is kept
    io.LogFilename = nullptr;
}

App::Context::~Context() {
    ImGui::DestroyContext(context);
}

App::App(const KioskParts& parts, const KioskOptions& options)
    : parts_(parts), options_(options), session_{.settings = options.screen}, desk_(
                                                                                  [this] {
                                                                                      if (loop_) loop_->wake();
                                                                                  },
                                                                                  options.jobs) {}

App::~App() = default;

policy::Result<std::unique_ptr<App>> App::open(const KioskParts& parts, const KioskOptions& options) {
    std::unique_ptr<App> app(new App(parts, options));
    auto window = Window::open(options.window);
    if (!window) return tl::unexpected(window.error());
    app->window_ = std::move(*window);
    app->loop_ = std::make_unique<FrameLoop>(*app->window_, static_cast<float>(options.screen.dpi));
    app->media_.emplace(app->desk_, app->parts_.media);
    app->loader_.emplace(app->desk_, app->parts_.pictures);
    app->textures_.emplace(app->window_->renderer());
    app->pictures_.emplace(*app->loader_, *app->textures_);
    app->services_.emplace(Services{app->desk_, *app->loader_, app->parts_.store, app->parts_.vault, app->parts_.clock,
                                    app->parts_.ids, app->parts_.device, *app->media_, app->parts_.staging,
                                    app->parts_.releasing, app->parts_.lists, app->parts_.signingIn,
                                    app->parts_.fetcher, app->parts_.clockSetter, app->session_, app->parts_.trips,
                                    app->parts_.installation});
    app->listWatch_.emplace(app->desk_, app->parts_.lists, app->parts_.fetcher, app->parts_.ids);
    app->prepare(app->window_->size(), app->window_->dpi());
    if (!app->failure_.empty()) return policy::fail(policy::FailureKind::unavailable, app->failure_);
    const auto& in = app->parts_.signingIn;
    const auto step = workflow::FirstStart({in.store, in.pins, in.uptime, in.clock, app->parts_.ids},
                                           app->parts_.lists.tools.signatures)
                          .step();
    if (!step) return tl::unexpected(step.error());
    if (*step == workflow::SetUpStep::none)
        app->go(route::Lock{});
    else
        app->go(route::FirstStart{});
    return app;
}

double App::seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
}

void App::go(const Route& route) {
    locked_ = std::holds_alternative<route::Lock>(route);
    if (locked_) {
        session_.actor = {};
        session_.namedLately.clear();
        session_.lastRoll.clear();
        session_.round = {};
        session_.carriedOn.reset();
        shown_.reset();
        pictures_->clear();
        loop_->cancelInput();
    }
    shown_ = show(route, *services_, known_);
}

void App::prepare(policy::Size size, float dpi) {
    desk_.deliver();
    const kit::Display display{size.width, size.height, static_cast<int>(dpi), session_.settings.text};
    auto& atlas = *ImGui::GetIO().Fonts;
    if (!fonts_ || display != display_) {
        display_ = display;
        auto fonts = kit::Fonts::load(atlas, kit::metricsFor(display));
        if (!fonts) {
            failure_ = fonts.error().text;
            return;
        }
        fonts_.emplace(std::move(*fonts));
        ui_ = std::make_unique<kit::Ui>(*fonts_, kit::metricsFor(display), session_.settings.theme,
                                        session_.settings.motion);
    } else if (fonts_->incomplete()) {
        if (auto done = fonts_->rebuild(); !done) failure_ = done.error().text;
    }
    ui_->wear(session_.settings.theme, session_.settings.motion);
    window_->renderer().useFonts(atlas);
    textures_->beginFrame();
}

NextFrame App::frame(const FrameStart& start) {
    const auto now = seconds();
    const auto& io = ImGui::GetIO();
    const bool touched = io.MouseDown[0] || start.gestures.fingers > 0 || !io.InputQueueCharacters.empty() ||
                         io.MouseDelta.x != 0 || io.MouseWheel != 0;
    lockWhenIdle(touched);
    listWatch_->tick(now);
    pictures_->begin(shown_->wanted());
    ui_->begin(now, forKit(start.gestures));
    shown_->frame(*ui_, *pictures_);
    ui_->end();
    pictures_->end();
    if (auto route = shown_->takeRoute()) {
        go(*route);
        ui_->keepMoving();
    }
    NextFrame next;
    next.quit = start.closeAsked || ending_;
    next.animating = ui_->moving() || fonts_->incomplete();
    next.within = Milliseconds(1000); // clock, waits and toasts count in seconds
    return next;
}

void App::lockWhenIdle(bool touched) {
    const auto now = seconds();
    if (touched || locked_ || shown_->working()) lastTouch_ = now;
    if (!locked_ && session_.settings.lockAfterSeconds > 0 && now - lastTouch_ > session_.settings.lockAfterSeconds)
        go(route::Lock{});
}

FrameLoop::Screen App::screen() {
    return {.prepare = [this](policy::Size size, float dpi) { prepare(size, dpi); },
            .draw = [this](const FrameStart& start) { return frame(start); },
            .presented = options_.presented};
}

void App::run() {
    loop_->run(screen());
}

FrameLoop::Turn App::turn(Milliseconds longestWait) {
    return loop_->turn(screen(), longestWait);
}

} // namespace clearframe::gui
