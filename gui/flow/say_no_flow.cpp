#include "gui/flow/say_no_flow.hpp"

#include "core/workflow/noes.hpp"
#include "gui/words.hpp"

#include <fmt/format.h>

namespace clearframe::gui {
namespace {

constexpr std::size_t shownAtMost = 12;
constexpr std::size_t longest = 80;

template <class... Parts> std::string said(std::string_view sentence, const Parts&... parts) {
    return fmt::format(fmt::runtime(sentence), parts...);
}

struct Added {
    policy::No no;
    std::string problem; ///< a sentence: the no holds, and the photo it was said at could not be answered
};

} // namespace

SayNoFlow::SayNoFlow(Services& services, SharedKnown known, route::SayNo from)
    : services_(services), known_(std::move(known)), from_(std::move(from)) {
    model_.event = from_.event;
    model_.noteUnder = said(from_.face != 0 ? words::noNoteFaceUnder : words::noNoteUnder, from_.event);
    model_.leave = from_.photo ? words::noToPhoto : words::noToPhotos;
    opening_ =
        openDirectory(services_, known_, [this](policy::Result<std::shared_ptr<const policy::PupilDirectory>> opened) {
            model_.loading = false;
            if (!opened || !*opened) {
                model_.problem = opened ? std::string(words::noListNoNames) : opened.error().text;
                return;
            }
            directory_ = std::move(*opened);
            search();
            if (from_.pupil) ask(*from_.pupil);
        });
}

void SayNoFlow::search() {
    model_.found.clear();
    if (!directory_ || model_.query.empty()) return;
    for (const auto& hit : directory_->search(model_.query, {}, shownAtMost).hits)
        model_.found.push_back({.pupil = hit.pupil, .name = hit.name, .group = hit.group});
}

void SayNoFlow::ask(const policy::PupilKey& pupil) {
    const auto hit = directory_ ? directory_->find(pupil) : std::nullopt;
    if (!hit) return;
    pupil_ = pupil;
    first_ = hit->name.substr(0, hit->name.find(' '));
    model_.asks = true;
    model_.title = said(words::noConfirmPupil, hit->name);
    model_.text = said(words::noConfirmPupilUnder, first_);
    model_.yes = said(words::noYesPupil, first_);
}

void SayNoFlow::askNote() {
    if (const auto fits = policy::checkNoNote(model_.note); !fits) {
        model_.problem = fits.error().text;
        return;
    }
    pupil_.reset();
    model_.asks = true;
    model_.title = said(words::noConfirmNote, model_.note);
    model_.text = said(words::noConfirmNoteUnder, model_.event);
    model_.yes = words::noYesNote;
}

/// What the no says of the face it began with.
std::vector<policy::Act> SayNoFlow::actsFor(const policy::No& no) const {
    if (!from_.photo || from_.face == 0 || from_.pupil) return {};
    if (no.pupil) return {policy::act::Name{from_.face, no.pupil->key}};
    return {policy::act::CoverFace{from_.face}, policy::act::AboutNo{no.id, policy::act::Asked::covered, {}}};
}

void SayNoFlow::add() {
    if (model_.busy || !model_.asks) return;
    model_.busy = true;
    workflow::NoRequest request{.event = from_.event,
                                .pupil = pupil_,
                                .note = pupil_ ? std::string{} : model_.note,
                                .by = services_.session.actor};
    adding_ = services_.desk.post(
        Lane::quick,
        [&store = services_.store, &clock = services_.clock, &ids = services_.ids,
         request = std::move(request)](const JobContext&) { return workflow::addNo(store, clock, ids, request); },
        [this](policy::Result<policy::No> no) {
            model_.asks = false;
            if (!no) {
                model_.busy = false;
                model_.problem = no.error().text;
                return;
            }
            const auto acts = actsFor(*no);
            if (acts.empty()) return added(*no, {});
            adding_ =
                decideReviewed(services_, known_, {.photo = *from_.photo, .acts = acts, .by = services_.session.actor},
                               [this, no = std::move(*no)](const policy::Result<ReviewedPhoto>& done) {
                                   added(no, done ? std::string{} : done.error().text);
                               });
        });
}

void SayNoFlow::added(const policy::No& no, const std::string& problem) {
    model_.busy = false;
    model_.problem = problem;
    model_.step = SayNoStep::done;
    model_.title = no.pupil ? said(words::noDonePupil, first_) : std::string(words::noDoneNote);
    model_.text = no.pupil ? said(words::noDonePupilUnder, first_) : said(words::noDoneNoteUnder, from_.event);
}

void SayNoFlow::back() {
    if (model_.step == SayNoStep::note) {
        model_.step = SayNoStep::search;
        model_.problem.clear();
    } else {
        leave();
    }
}

void SayNoFlow::leave() {
    if (from_.photo)
        route_ = route::Photo{from_.event, from_.photo};
    else
        route_ = route::Grid{from_.event};
}

void SayNoFlow::handle(const SayNoIntent& intent) {
    struct Visit {
        SayNoFlow& flow;
        SayNoModel& m;
        void operator()(const say_no::Type& type) const {
            m.problem.clear();
            if (std::holds_alternative<typing::Enter>(type.typed)) {
                if (m.step == SayNoStep::note) flow.askNote();
                return;
            }
            if (std::holds_alternative<typing::Close>(type.typed)) return;
            apply(type.typed, m.step == SayNoStep::note ? m.note : m.query, longest);
            if (m.step == SayNoStep::search) flow.search();
        }
        void operator()(const say_no::Choose& choose) const {
            m.problem.clear();
            flow.ask(choose.pupil);
        }
        void operator()(const say_no::Describe& describe) const {
            m.problem.clear();
            m.step = describe.open ? SayNoStep::note : SayNoStep::search;
        }
        void operator()(const say_no::Next&) const { flow.askNote(); }
        void operator()(const say_no::Yes&) const { flow.add(); }
        void operator()(const say_no::Cancel&) const {
            m.asks = false;
            if (flow.from_.pupil) flow.leave();
        }
        void operator()(const say_no::Leave&) const { flow.leave(); }
        void operator()(const say_no::Back&) const { flow.back(); }
        void operator()(const say_no::Lock&) const { flow.route_ = route::Lock{}; }
    };
    // Once it is confirmed it is recorded: nobody leaves in between and takes it for undone.
    if (model_.busy && !std::holds_alternative<say_no::Lock>(intent)) return;
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
