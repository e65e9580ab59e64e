#include "gui/flow/checklist_flow.hpp"

#include "core/workflow/delete_photo.hpp"
#include "gui/flow/photo_words.hpp"
#include "gui/flow/sentences.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

constexpr std::size_t longestNote = 200;

/// In the order of workflow::checklistItems.
constexpr std::array<std::string_view, workflow::checklistItems.size()> questions{
    words::everyoneDressed, words::nobodyRidiculed, words::nothingReadable, words::permissionGiven};

} // namespace

ChecklistFlow::ChecklistFlow(Services& services, SharedKnown known, const route::Checklist& route)
    : services_(services), known_(std::move(known)), event_(route.event), photos_(route.photos) {
    model_.under = fmt::format("{} · {}", event_, words::signedWithYourName);
    for (const auto question : questions)
        model_.rows.push_back({std::string(question)});
    model_.mayDelete = workflow::mayOffer(services_.session.actor, policy::Deed::deleteAtOnce);
    if (route.deletes) model_.deleting.emplace();
    look();
}

/// The photos as they are now. Answers given for others do not count for them.
void ChecklistFlow::look() {
    for (auto& row : model_.rows)
        row.answer = Answer::none;
    model_.busy = true;
    seen_ = false;
    working_ = reviewPhotos(services_, known_, photos_, [this](policy::Result<std::vector<ReviewedPhoto>> photos) {
        model_.busy = false;
        if (!photos)
            model_.problem = photos.error().text;
        else
            opened(std::move(*photos));
        show();
    });
    show();
}

/// Of several, one that asks for something again is not among them any more. One alone can still be blocked or deleted.
void ChecklistFlow::opened(std::vector<ReviewedPhoto> photos) {
    if (photos_.size() > 1) std::erase_if(photos, [](const auto& photo) { return !readyForLastLook(photo); });
    auto& round = services_.session.round;
    for (const auto& photo : photos_) {
        if (std::ranges::none_of(photos, [&](const auto& one) { return one.view.id == photo; })) round.drop(photo);
    }
    reviewed_ = std::move(photos);
    photos_.clear();
    for (const auto& photo : reviewed_)
        photos_.push_back(*photo.view.id);
    if (photos_.empty()) goOn();
}

/// To the photo itself; from several to all photos, where they are offered again.
void ChecklistFlow::back() {
    if (model_.several || photos_.empty())
        route_ = route::Grid{event_};
    else
        route_ = route::Photo{event_, photos_.front()};
}

/// On to the next photo that needs a person.
void ChecklistFlow::goOn() {
    route_ = route::Photo{event_, std::nullopt};
}

void ChecklistFlow::tick() {
    const auto keys = wanted();
    bool ready = !keys.empty() && keys.size() == reviewed_.size();
    for (const auto& key : keys) {
        const auto state = services_.pictures.state(key);
        if (state == PictureState::failed) model_.problem = services_.pictures.failure(key);
        ready = ready && state == PictureState::ready;
    }
    if (ready == seen_) return;
    seen_ = ready;
    show();
}

std::vector<PictureKey> ChecklistFlow::wanted() const {
    std::vector<PictureKey> keys;
    for (const auto& photo : reviewed_) {
        if (auto key = PictureKey::after(photo.view, services_.session.look)) keys.push_back(std::move(*key));
    }
    return keys;
}

void ChecklistFlow::show() {
    const auto missing = std::ranges::count(model_.rows, Answer::none, &ChecklistRow::answer);
    const auto yes = std::ranges::count(model_.rows, Answer::yes, &ChecklistRow::answer);
    const bool all = yes == static_cast<long>(model_.rows.size());
    model_.canApprove = all && seen_ && !reviewed_.empty() && !model_.busy;
    const bool no = std::ranges::count(model_.rows, Answer::no, &ChecklistRow::answer) > 0;
    model_.several = photos_.size() > 1;
    model_.advice = model_.several ? words::notRightAdvice : no ? words::noAdvice : words::notSureAdvice;
    model_.title = !model_.several ? std::string(words::beforeItGoesOut)
                                   : fmt::format(fmt::runtime(words::beforeTheyGoOut), photos_.size());
    if (missing > 0)
        model_.primary = fmt::format(fmt::runtime(words::answerMore), missing);
    else if (all && seen_ && model_.several)
        model_.primary = fmt::format(fmt::runtime(words::approveMany), photos_.size());
    else
        model_.primary = !all ? words::notAllYes : seen_ ? words::approve : words::makingIt;
    model_.pictures.clear();
    for (const auto& photo : reviewed_) {
        const auto key = PictureKey::after(photo.view, services_.session.look);
        model_.pictures.push_back({key ? PictureRef{key->name()} : PictureRef{}, photo.view.judgement.verdict});
    }
    if (!model_.several && !reviewed_.empty()) {
        const auto& view = reviewed_.front().view;
        model_.facts = fmt::format("{} · {}", sentences::covers(static_cast<int>(view.judgement.covers.size())),
                                   sentences::peopleConfirmed(view.review.heads.value_or(0)));
    }
}

/// Of one photo alone: refer or block.
void ChecklistFlow::decide(policy::Act act) {
    if (model_.busy || photos_.size() != 1) return;
    model_.busy = true;
    const auto& photo = photos_.front();
    if (std::holds_alternative<policy::act::Block>(act)) services_.pictures.forget(photo);
    working_ =
        decideReviewed(services_, known_, {.photo = photo, .acts = {std::move(act)}, .by = services_.session.actor},
                       [this](const policy::Result<ReviewedPhoto>& done) {
                           model_.busy = false;
                           if (done) {
                               services_.session.round.drop(*done->view.id);
                               services_.session.round.passed.insert(*done->view.id);
                               goOn();
                           } else {
                               look();
                               model_.problem = done.error().text;
                           }
                       });
}

void ChecklistFlow::approve() {
    if (model_.busy || !model_.canApprove) return;
    model_.busy = true;
    std::vector<workflow::DecideRequest> requests;
    for (const auto& photo : reviewed_) {
        const auto& view = photo.view;
        workflow::DecideRequest request{.photo = *view.id,
                                        .acts = {policy::act::Approve{view.judgement.fingerprint(view.purpose)}},
                                        .by = services_.session.actor};
        request.checklist.assign(workflow::checklistItems.begin(), workflow::checklistItems.end());
        requests.push_back(std::move(request));
    }
    working_ = decideEach(services_, known_, std::move(requests),
                          [this](const policy::Result<DecidedEach>& done) { approved(done); });
}

void ChecklistFlow::approved(const policy::Result<DecidedEach>& done) {
    model_.busy = false;
    if (done) {
        for (const auto& photo : done->done) {
            services_.session.round.drop(photo);
            std::erase(photos_, photo);
        }
        if (photos_.empty()) {
            goOn();
            return;
        }
    }
    look(); // those that are left, and why
    model_.problem = done ? done->problem : done.error().text;
}

void ChecklistFlow::erase() {
    if (model_.busy || photos_.size() != 1 || !model_.deleting || !model_.deleting->canDelete) return;
    model_.busy = true;
    const auto& photo = photos_.front();
    services_.pictures.forget(photo);
    auto& store = services_.store;
    auto& vault = services_.vault;
    auto& clock = services_.clock;
    working_ = services_.desk.post(
        Lane::quick,
        [&store, &vault, &clock,
         request =
             workflow::DeleteRequest{.photo = photo, .note = model_.deleting->note, .by = services_.session.actor}](
            const JobContext&) { return workflow::deletePhoto(store, vault, clock, request); },
        [this](const policy::Result<workflow::Deleted>& done) {
            model_.busy = false;
            if (done) {
                services_.session.round.drop(photos_.front());
                goOn();
            } else {
                model_.problem = done.error().text;
            }
        });
}

void ChecklistFlow::handle(const ChecklistIntent& intent) {
    struct Visit {
        ChecklistFlow& flow;
        ChecklistModel& m;
        void operator()(const checklist::Say& say) const {
            if (say.row < m.rows.size()) m.rows[say.row].answer = say.answer;
            m.problem.clear();
            flow.show();
        }
        void operator()(const checklist::Alone& alone) const {
            if (!m.several || m.busy || alone.picture >= flow.photos_.size()) return;
            flow.route_ = route::Checklist{flow.event_, {flow.photos_[alone.picture]}};
        }
        void operator()(const checklist::Approve&) const { flow.approve(); }
        void operator()(const checklist::Refer&) const {
            flow.decide(policy::act::Refer{std::string(words::askedForALook)});
        }
        void operator()(const checklist::Block&) const { flow.decide(policy::act::Block{}); }
        void operator()(const checklist::Delete& open) const {
            m.deleting = open.open ? std::optional(DeleteDialog{}) : std::nullopt;
            m.problem.clear();
        }
        void operator()(const checklist::DeleteNote& note) const {
            if (!m.deleting) return;
            apply(note.typed, m.deleting->note, longestNote);
            m.deleting->canDelete = m.deleting->note.find_first_not_of(' ') != std::string::npos;
        }
        void operator()(const checklist::DeleteNow&) const { flow.erase(); }
        void operator()(const checklist::Back&) const { flow.back(); }
        void operator()(const checklist::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
