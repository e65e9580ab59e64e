#include "gui/flow/photo_flow.hpp"

#include "gui/flow/photo_words.hpp"
#include "gui/flow/sentences.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

constexpr double toastSeconds = 6;

std::string grouped(int number) {
    return number < 1000 ? std::to_string(number) : fmt::format("{},{:03}", number / 1000, number % 1000);
}

bool saysNotInIt(const policy::Act& act) {
    const auto* about = std::get_if<policy::act::AboutNo>(&act);
    return about && about->asked == policy::act::Asked::notInIt;
}

/// It says something of the photo and changes nothing of how the photo goes out.
bool answersOnly(const policy::Act& act) {
    if (const auto* could = std::get_if<policy::act::CouldTell>(&act))
        return could->telling == policy::act::Telling::no;
    return std::holds_alternative<policy::act::ConfirmHeads>(act) ||
           std::holds_alternative<policy::act::NeverSeen>(act) || saysNotInIt(act) ||
           std::holds_alternative<policy::act::Absent>(act);
}

} // namespace

PhotoFlow::PhotoFlow(Services& services, SharedKnown known, std::string event, std::optional<policy::PhotoId> photo)
    : services_(services), known_(std::move(known)), event_(std::move(event)), asked_(std::move(photo)) {
    services_.session.round.begin(event_);
    model_.stepEnabled = false;
    model_.stepLabel = words::openingPhotos;
    loading_ = viewAll(services_, known_, event_, [this](policy::Result<std::vector<workflow::PhotoView>> views) {
        if (!views) {
            model_.failed = views.error().text;
            return;
        }
        for (const auto* view : needsPersonFirst(*views)) {
            if (view->id) views_.push_back(*view);
        }
        if (asked_)
            open(*asked_);
        else
            openNext();
    });
}

std::optional<policy::PhotoId> PhotoFlow::photo() const {
    return photo_ ? photo_->view.id : std::nullopt;
}

void PhotoFlow::open(const policy::PhotoId& photo) {
    const auto at = std::ranges::find(views_, std::optional(photo), &workflow::PhotoView::id);
    if (at != views_.end()) at_ = static_cast<std::size_t>(at - views_.begin());
    who_.reset();
    model_.busy = true;
    loading_ = reviewPhoto(services_, known_, photo, [this](policy::Result<ReviewedPhoto> opened) {
        model_.busy = false;
        if (!opened) {
            model_.failed = opened.error().text;
            return;
        }
        const bool after = model_.showsAfter && !nextUnnamed(*opened, std::nullopt);
        model_ = {.showsAfter = after};
        const auto& judged = opened->view.judgement;
        model_.heads = opened->view.review.heads.value_or(judged.fewestHeads);
        namesInARow_ = false;
        show(std::move(*opened));
    });
}

Onward PhotoFlow::onward() const {
    const auto& round = services_.session.round;
    auto after = round;
    if (photo_) after.passed.insert(*photo_->view.id);
    if (!round.full() && nextToLookAt(views_, at_, after)) return Onward::photo;
    return round.ready.empty() ? Onward::grid : Onward::lastLook;
}

void PhotoFlow::openNext() {
    auto& round = services_.session.round;
    const auto* next = round.full() ? nullptr : nextToLookAt(views_, at_, round);
    if (!next && !round.ready.empty())
        route_ = route::Checklist{event_, round.ready};
    else if (!next)
        route_ = route::Grid{event_};
    else if (round.ticking && nobodyIsNamed(*next))
        route_ = route::Roll{event_, *next->id};
    else
        open(*next->id);
}

void PhotoFlow::moveOn() {
    auto& round = services_.session.round;
    const auto& photo = *photo_->view.id;
    if (readyForLastLook(*photo_))
        round.addReady(photo);
    else
        round.passed.insert(photo);
    openNext();
}

void PhotoFlow::show(ReviewedPhoto photo) {
    if (at_ < views_.size() && views_[at_].id == photo.view.id) views_[at_] = photo.view;
    photo_ = std::move(photo);
    refresh();
}

std::optional<PictureKey> PhotoFlow::afterKey() const {
    return photo_ ? PictureKey::after(photo_->view, services_.session.look) : std::nullopt;
}

void PhotoFlow::refresh() {
    const auto& view = photo_->view;
    showPhotoIn(model_, *photo_);
    model_.titleShort = fmt::format(fmt::runtime(words::stepOf), at_ + 1, views_.size());
    model_.title = fmt::format(fmt::runtime(words::photoOf), at_ + 1, views_.size());
    model_.under = fmt::format("{} · {}", event_, sentences::purposeWords(view.purpose));
    const auto faces = static_cast<int>(model_.faces.size());
    model_.count =
        model_.showsAfter ? sentences::covers(static_cast<int>(model_.pins.size())) : sentences::facesFound(faces);
    model_.style = services_.session.look.style == policy::CoverStyle::blend ? CoverLook::blend : CoverLook::solid;
    model_.hasPrevious = neighbour(-1) != nullptr;
    model_.hasNext = neighbour(1) != nullptr;
    const auto before = PictureKey::screen(view);
    const auto after = afterKey();
    model_.before = before ? PictureRef{before->name()} : PictureRef{};
    model_.after = after ? PictureRef{after->name()} : PictureRef{};
    const auto next = nextStep(*photo_, model_.heads, onward());
    model_.step = next.step;
    model_.stepLabel = next.label;
    model_.stepEnabled = next.enabled;
    if (!before && model_.failed.empty()) model_.failed = words::pictureHiddenWhy;
}

const workflow::PhotoView* PhotoFlow::neighbour(int by) const {
    const auto to = static_cast<long>(at_) + by;
    return to < 0 || to >= static_cast<long>(views_.size()) ? nullptr : &views_[static_cast<std::size_t>(to)];
}

std::vector<PictureKey> PhotoFlow::wanted() const {
    if (!photo_) return {};
    return wantedInReview(photo_->view, neighbour(1), neighbour(-1), services_.session.look);
}

void PhotoFlow::tick(double now) {
    now_ = now;
    if (model_.toast && now > toastUntil_) model_.toast.reset();
    if (!photo_) return;
    model_.sizeOfAfter.clear();
    const auto key = afterKey();
    if (!key) return;
    if (const auto shown = services_.pictures.find(*key)) {
        model_.sizeOfAfter =
            fmt::format("{} × {}", grouped(shown->picture.size.width), grouped(shown->picture.size.height));
        model_.afterSize = shown->picture.size;
        model_.afterPins = shown->covers;
    } else if (services_.pictures.state(*key) == PictureState::failed && model_.showsAfter) {
        model_.failed = services_.pictures.failure(*key);
    }
    const auto screen = PictureKey::screen(photo_->view);
    if (screen && services_.pictures.state(*screen) == PictureState::failed && !model_.showsAfter)
        model_.failed = services_.pictures.failure(*screen);
}

void PhotoFlow::decide(std::vector<policy::Act> acts, std::string toast, bool undo) {
    if (!photo_ || model_.busy) return;
    model_.busy = true;
    const bool blocks = std::ranges::any_of(
        acts, [](const policy::Act& act) { return std::holds_alternative<policy::act::Block>(act); });
    const bool namesNext = who_.has_value();
    const bool answers = std::ranges::all_of(acts, answersOnly);
    deciding_ = decideReviewed(
        services_, known_, {.photo = *photo_->view.id, .acts = std::move(acts), .by = services_.session.actor},
        [this, toast = std::move(toast), undo, blocks, namesNext, answers](policy::Result<ReviewedPhoto> done) {
            model_.busy = false;
            if (!done) {
                if (who_)
                    who_->refused(done.error().text);
                else
                    model_.toast = PhotoToast{done.error().text, false};
                toastUntil_ = now_ + toastSeconds;
                return;
            }
            if (blocks) services_.pictures.forget(*photo_->view.id);
            const auto last = who_ ? std::optional(who_->model().face) : std::nullopt;
            show(std::move(*done));
            if (!toast.empty()) {
                model_.toast = PhotoToast{toast, undo};
                toastUntil_ = now_ + toastSeconds;
            }
            if (answers && readyForLastLook(*photo_)) moveOn(); // the tap that was missing also goes on
            if (!namesNext) return;
            const auto next = namesInARow_ ? nextUnnamed(*photo_, last) : std::nullopt;
            closeWho();
            if (next) handle(photo::TapFace{*next});
        });
}

void PhotoFlow::closeWho() {
    who_.reset();
    model_.selected.reset();
}

void PhotoFlow::step(int by) {
    if (const auto* to = neighbour(by); to && to->id) open(*to->id);
}

void PhotoFlow::primary() {
    switch (model_.step) {
    case PhotoStep::nameNextFace:
        if (const auto next = nextUnnamed(*photo_, std::nullopt)) {
            namesInARow_ = true;
            handle(photo::TapFace{*next});
        }
        break;
    case PhotoStep::confirmHeads:
        handle(photo::ConfirmHeads{});
        break;
    case PhotoStep::place:
        placing_ = notPlaced(*photo_);
        if (placing_) model_.question = whereIs(*photo_, *placing_);
        break;
    case PhotoStep::answerQuestion:
        if (const auto* question = openQuestion(*photo_)) model_.question = inWords(*question);
        break;
    case PhotoStep::tickNames:
        handle(photo::Roll{});
        break;
    case PhotoStep::looksRight:
    case PhotoStep::onward:
        moveOn();
        break;
    }
}

void PhotoFlow::handle(const WhoIntent& intent) {
    if (!who_) return;
    const auto answer = who_->handle(intent);
    if (!answer) return;
    if (answer->closed) {
        closeWho();
        namesInARow_ = false;
        return;
    }
    if (answer->saidNo) {
        const auto& faces = photo_->view.judgement.faces;
        const auto face = std::ranges::find(faces, who_->model().face, &policy::JudgedFace::id);
        route_ = route::SayNo{.event = event_,
                              .photo = photo_->view.id,
                              .face = who_->model().face,
                              .pupil = face != faces.end() ? face->pupil : std::nullopt};
        return;
    }
    decide({answer->act}, answer->toast);
}

void PhotoFlow::handle(const PhotoIntent& intent) {
    struct Visit {
        PhotoFlow& flow;
        PhotoModel& m;
        void operator()(const photo::TapFace& tap) const {
            const auto face = std::ranges::find(m.faces, tap.face, &PhotoFace::id);
            if (face == m.faces.end()) return;
            m.selected = tap.face;
            m.showsAfter = false;
            flow.who_.emplace(flow.services_, flow.known_, *flow.photo_, tap.face);
        }
        void operator()(const photo::ShowAfter& show) const {
            m.showsAfter = show.after;
            flow.refresh();
        }
        void operator()(const photo::HidePins& hide) const { m.hidesPins = hide.hidden; }
        void operator()(const photo::FullPicture& full) const {
            m.fullPicture = full.full;
            m.hasMore = false;
        }
        void operator()(const photo::UseTool& use) const {
            m.tool = use.tool;
            m.hasMore = false;
            m.showsAfter = false;
        }
        void operator()(const photo::DrawnArea& area) const {
            const bool crop = m.tool == PhotoModel::Tool::crop;
            m.tool = PhotoModel::Tool::none;
            if (crop)
                flow.decide({policy::act::Crop{area.box}}, std::string(words::cropped));
            else
                flow.decide({policy::act::CoverArea{area.box}}, std::string(words::areaCovered));
        }
        void operator()(const photo::RemoveCover& remove) const {
            if (remove.pin >= m.pins.size() || !m.pins[remove.pin].removable) return;
            const auto& box = m.pins[remove.pin].box;
            for (const auto& area : flow.photo_->view.review.coveredAreas) {
                if (policy::clip(area, flow.photo_->view.size) == box) {
                    flow.decide({policy::act::UncoverArea{area}}, std::string(words::uncovered));
                    return;
                }
            }
            for (const auto& face : flow.photo_->view.judgement.faces) {
                if (policy::intersect(face.box, box) == face.box) {
                    flow.decide({policy::act::UncoverFace{face.id}}, std::string(words::uncovered));
                    return;
                }
            }
        }
        void operator()(const photo::Style& style) const {
            flow.services_.session.look.style =
                style.look == CoverLook::blend ? policy::CoverStyle::blend : policy::CoverStyle::solid;
            flow.refresh();
        }
        void operator()(const photo::Heads& heads) const {
            constexpr int most = 999;
            m.heads = std::clamp(m.heads + heads.change, 0, most);
            flow.refresh();
            m.headsConfirmed = m.headsConfirmed && flow.photo_->view.review.heads == m.heads;
        }
        void operator()(const photo::ConfirmHeads&) const { flow.decide({policy::act::ConfirmHeads{m.heads}}); }
        void operator()(const photo::CoverUnnamed&) const {
            m.hasMore = false;
            flow.decide({policy::act::CoverUnnamed{}}, std::string(words::unnamedCovered));
        }
        void operator()(const photo::Answer& answer) const {
            m.question.reset();
            if (const auto pupil = std::exchange(flow.placing_, std::nullopt)) {
                if (answer.which == 1) flow.decide({policy::act::Absent{*pupil}});
                return;
            }
            const auto* question = openQuestion(*flow.photo_);
            if (question) flow.decide({answerTo(*question, answer.which)});
        }
        void operator()(const photo::Primary&) const {
            if (!m.busy && flow.photo_) flow.primary();
        }
        void operator()(const photo::Previous&) const { flow.step(-1); }
        void operator()(const photo::Next&) const { flow.step(1); }
        void operator()(const photo::Refer&) const {
            flow.decide({policy::act::Refer{std::string(words::askedForALook)}}, std::string(words::wasReferred));
        }
        void operator()(const photo::Block&) const {
            flow.decide({policy::act::Block{}}, std::string(words::wasBlocked));
        }
        void operator()(const photo::More& more) const { m.hasMore = more.open; }
        void operator()(const photo::Roll&) const { flow.route_ = route::Roll{flow.event_, *flow.photo_->view.id}; }
        void operator()(const photo::Delete&) const {
            flow.route_ = route::Checklist{flow.event_, {*flow.photo_->view.id}, true};
        }
        void operator()(const photo::Undo&) const {
            m.toast.reset();
            flow.decide({policy::act::Undo{}}, std::string(words::undone), false);
        }
        void operator()(const photo::Back&) const { flow.route_ = route::Grid{flow.event_}; }
        void operator()(const photo::Lock&) const { flow.route_ = route::Lock{}; }
    };
    if (!photo_ && !std::holds_alternative<photo::Back>(intent) && !std::holds_alternative<photo::Lock>(intent)) return;
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
