#include "gui/flow/take_in_flow.hpp"

#include "gui/flow/review_round.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <fmt/format.h>
#include <functional>

namespace clearframe::gui {
namespace {

using policy::FailureKind;
using workflow::PhotoView;

constexpr std::size_t longestName = 80; // letters; checkEventName counts bytes
constexpr std::size_t mostEvents = 4;

/// Events by their newest photo, newest first.
std::vector<std::string> lately(std::vector<ports::StoredPhoto> photos) {
    std::ranges::stable_sort(photos, std::greater{}, &ports::StoredPhoto::stagedAt);
    std::vector<std::string> events;
    for (const auto& photo : photos) {
        if (std::ranges::find(events, photo.event) == events.end()) events.push_back(photo.event);
        if (events.size() == mostEvents) break;
    }
    return events;
}

std::string goingWords(const std::string& event, std::chrono::seconds spent, int done, int all) {
    constexpr int before = 3; // photos; earlier any guess would jump about
    if (done < before || all <= done || spent.count() < 2)
        return fmt::format(fmt::runtime(words::eventLookingForFaces), event);
    constexpr std::int64_t minute = 60;
    constexpr std::int64_t step = 10;
    const auto left = spent.count() * (all - done) / done;
    if (left < minute)
        return fmt::format(fmt::runtime(words::eventAndSeconds), event,
                           std::max(step, (left + step - 1) / step * step));
    const auto minutes = (left + minute / 2) / minute;
    return minutes == 1 ? fmt::format(fmt::runtime(words::eventAndMinute), event)
                        : fmt::format(fmt::runtime(words::eventAndMinutes), event, minutes);
}

bool isFilm(const std::string& file) {
    auto name = file;
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::ranges::any_of(std::array{".mp4", ".mov", ".avi", ".m4v", ".mkv", ".webm", ".mts", ".3gp"},
                               [&](const char* end) { return name.ends_with(end); });
}

} // namespace

TakeInFlow::TakeInFlow(Services& services, MediaWatch& media) : services_(services), media_(media) {
    model_.looking = true;
    media_.lookNow();
    update();
}

void TakeInFlow::showPlaces() {
    model_.looking = media_.looks() == 0;
    model_.places.clear();
    for (const auto& medium : media_.media()) {
        const auto holds = contentsWords(media_.contents(medium.id));
        model_.places.push_back(
            {.id = medium.id,
             .sign = signOf(medium.kind),
             .name = medium.label,
             .under = holds.empty()
                          ? fmt::format(fmt::runtime(words::placeAndFree), kindWord(medium.kind),
                                        bytesWord(medium.freeBytes))
                          : fmt::format(fmt::runtime(words::placeAndContents), kindWord(medium.kind), holds)});
    }
    if (model_.step != TakeInStep::source) return;
    if (!media_.find(model_.chosen)) model_.chosen.clear();
    // One stick is what somebody came with. Of several, a person says which.
    if (model_.chosen.empty() && model_.places.size() == 1) model_.chosen = model_.places.front().id;
}

void TakeInFlow::update() {
    if (revision_ == media_.revision()) return;
    revision_ = media_.revision();
    showPlaces();
    if (model_.step != TakeInStep::progress) return;
    const bool there = media_.find(model_.chosen) != nullptr;
    const bool broken = model_.state == TakingIn::failed && !working();
    if (!there && working()) {
        gone_ = true;
        staging_.cancel();
    } else if (!there && broken) {
        placeGone();
    } else if (there && model_.state == TakingIn::placeGone && !working()) {
        start();
    }
}

void TakeInFlow::toName() {
    const auto* medium = media_.find(model_.chosen);
    if (!medium) return;
    model_.step = TakeInStep::name;
    model_.placeSign = signOf(medium->kind);
    model_.placeName = kindAndName(*medium);
    path_ = medium->path;
    const auto read = [&store = services_.store, &clock = services_.clock](const JobContext&) -> policy::Result<Known> {
        auto transaction = store.read();
        if (!transaction) return tl::unexpected(transaction.error());
        auto situation = workflow::Situation::load(**transaction, clock.now());
        if (!situation) return tl::unexpected(situation.error());
        auto photos = (*transaction)->photos().ofEvent({});
        if (!photos) return tl::unexpected(photos.error());
        return Known{std::move(*situation), lately(std::move(*photos))};
    };
    knowing_ = services_.desk.post(Lane::quick, read, [this](policy::Result<Known> known) {
        if (!known) {
            model_.nameProblem = known.error().text;
            model_.nameGood = false;
            return;
        }
        known_.emplace(std::move(*known));
        model_.recent = known_->events;
        checkName();
    });
}

void TakeInFlow::checkName() {
    model_.nameProblem.clear();
    model_.nameGood = false;
    // Whether it names a pupil is asked again when the work begins; here the list may not be there yet.
    if (model_.name.empty() || !known_) return;
    if (const auto good = workflow::checkEventName(model_.name, known_->situation.roster()); !good)
        model_.nameProblem = good.error().text;
    else
        model_.nameGood = true;
}

void TakeInFlow::start() {
    model_.step = TakeInStep::progress;
    model_.state = TakingIn::working;
    model_.done = model_.all = 0;
    model_.taken.clear();
    model_.refused.clear();
    model_.problem.clear();
    model_.showsRefused = false;
    model_.going = model_.name;
    wanted_.clear();
    stopped_ = gone_ = someNeedAPerson_ = false;
    began_ = services_.clock.now();
    staging_ = stagePhotos(
        services_.desk, services_.staging,
        {.event = model_.name, .purpose = model_.purpose, .paths = {path_}, .by = services_.session.actor},
        [this](const workflow::Progress& now) { progressed(now); }, [this](const PhotoView& view) { arrived(view); },
        [this](const policy::Result<std::vector<PhotoView>>& views) { ended(views); });
}

void TakeInFlow::progressed(const workflow::Progress& now) {
    model_.all = now.all;
    model_.done = std::max(model_.done, now.done);
    const auto spent = std::chrono::duration_cast<std::chrono::seconds>(services_.clock.now() - began_);
    model_.going = goingWords(model_.name, spent, model_.done, model_.all);
}

void TakeInFlow::arrived(const PhotoView& view) {
    if (view.id) {
        TakenPhoto photo{.picture = {}, .hidden = true};
        if (const auto key = PictureKey::thumbnail(view, services_.session.look.style)) {
            photo = {.picture = {key->name()}, .hidden = false};
            wanted_.insert(wanted_.begin(), *key);
        }
        someNeedAPerson_ = someNeedAPerson_ || needsPerson(view);
        model_.taken.push_back(std::move(photo));
    } else {
        // As it is called on the stick, without where the kiosk keeps the stick.
        const std::string file = view.file.starts_with(path_ + "/") ? view.file.substr(path_.size() + 1) : view.file;
        model_.refused.push_back({.file = file, .why = view.error, .film = isFilm(file)});
    }
    model_.done = static_cast<int>(model_.taken.size() + model_.refused.size());
}

void TakeInFlow::placeGone() {
    model_.state = TakingIn::placeGone;
    model_.going = model_.name;
    gone_ = false;
    revision_ = 0; // it may be back already
}

void TakeInFlow::ended(const policy::Result<std::vector<PhotoView>>& views) {
    model_.going = model_.name;
    if (views) {
        model_.done = model_.all = static_cast<int>(views->size());
        model_.state = model_.taken.empty() ? TakingIn::nothingThere : TakingIn::done;
        return;
    }
    if (stopped_) {
        model_.state = TakingIn::stopped;
        return;
    }
    if (gone_ || !media_.find(model_.chosen)) {
        placeGone();
        return;
    }
    model_.state = TakingIn::failed;
    model_.problem = views.error().text;
    // Perhaps the stick came out less than a second ago: then that is what happened.
    media_.lookNow();
}

void TakeInFlow::primary() {
    switch (model_.step) {
    case TakeInStep::source:
        toName();
        break;
    case TakeInStep::name:
        if (model_.nameGood) start();
        break;
    case TakeInStep::progress:
        if (model_.taken.empty()) break;
        if (someNeedAPerson_)
            route_ = route::Photo{model_.name, std::nullopt};
        else
            route_ = route::Grid{model_.name};
        break;
    }
}

void TakeInFlow::handle(const TakeInIntent& intent) {
    struct Visit {
        TakeInFlow& flow;
        TakeInModel& m;
        void operator()(const takein::Choose& choose) const {
            if (flow.media_.find(choose.place)) m.chosen = choose.place;
        }
        void operator()(const takein::Type& type) const {
            if (std::holds_alternative<typing::Close>(type.typed)) {
                m.typing = false;
            } else if (std::holds_alternative<typing::Enter>(type.typed)) {
                flow.primary();
            } else {
                apply(type.typed, m.name, longestName);
                flow.checkName();
            }
        }
        void operator()(const takein::OpenKeyboard&) const { m.typing = true; }
        void operator()(const takein::UseName& use) const {
            m.name = use.name;
            flow.checkName();
        }
        void operator()(const takein::SetPurpose& set) const { m.purpose = set.purpose; }
        void operator()(const takein::Primary&) const { flow.primary(); }
        void operator()(const takein::Stop&) const {
            flow.stopped_ = true;
            if (flow.working())
                flow.staging_.cancel();
            else
                m.state = TakingIn::stopped;
        }
        void operator()(const takein::Again&) const {
            if (!flow.working()) flow.start();
        }
        void operator()(const takein::ElseWhere&) const {
            if (flow.working()) return;
            m.step = TakeInStep::source;
            m.placeName.clear();
            flow.showPlaces();
        }
        void operator()(const takein::ShowRefused& show) const { m.showsRefused = show.refused; }
        void operator()(const takein::Back&) const {
            if (m.step == TakeInStep::name) {
                m.step = TakeInStep::source;
                m.placeName.clear();
                flow.showPlaces();
            } else {
                flow.route_ = route::Home{};
            }
        }
        void operator()(const takein::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
