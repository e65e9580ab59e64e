#include "gui/flow/checklist_flow.hpp"

#include "core/workflow/delete_photo.hpp"
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
    : services_(services), known_(std::move(known)), event_(route.event), photo_(route.photo) {
    model_.title = words::beforeItGoesOut;
    model_.under = fmt::format("{} · {}", event_, words::signedWithYourName);
    model_.advice = words::notSureAdvice;
    for (const auto question : questions)
        model_.rows.push_back({std::string(question)});
    model_.mayDelete = workflow::mayOffer(services_.session.actor, policy::Deed::deleteAtOnce);
    if (route.deletes) model_.deleting.emplace();
    look();
}

/// The photo as it is now. Answers given for another one do not count for it.
void ChecklistFlow::look() {
    for (auto& row : model_.rows)
        row.answer = Answer::none;
    model_.busy = true;
    seen_ = false;
    working_ = reviewPhoto(services_, known_, photo_, [this](policy::Result<ReviewedPhoto> opened) {
        model_.busy = false;
        if (!opened) {
            model_.problem = opened.error().text;
        } else {
            reviewed_ = std::move(*opened);
        }
        show();
    });
    show();
}

void ChecklistFlow::tick() {
    const auto keys = wanted();
    const auto state = keys.empty() ? PictureState::waiting : services_.pictures.state(keys.front());
    if (state == PictureState::failed) model_.problem = services_.pictures.failure(keys.front());
    const bool now = state == PictureState::ready;
    if (now == seen_) return;
    seen_ = now;
    show();
}

std::vector<PictureKey> ChecklistFlow::wanted() const {
    if (!reviewed_) return {};
    const auto key = PictureKey::after(reviewed_->view, services_.session.look);
    return key ? std::vector{*key} : std::vector<PictureKey>{};
}

void ChecklistFlow::show() {
    const auto missing = std::ranges::count(model_.rows, Answer::none, &ChecklistRow::answer);
    const auto yes = std::ranges::count(model_.rows, Answer::yes, &ChecklistRow::answer);
    const bool all = yes == static_cast<long>(model_.rows.size());
    model_.canApprove = all && seen_ && reviewed_ && !model_.busy;
    if (missing > 0)
        model_.primary = fmt::format(fmt::runtime(words::answerMore), missing);
    else
        model_.primary = !all ? words::notAllYes : seen_ ? words::approve : words::makingIt;
    if (!reviewed_) return;
    const auto& judged = reviewed_->view.judgement;
    model_.verdict = judged.verdict;
    model_.facts = fmt::format("{} · {}", sentences::covers(static_cast<int>(judged.covers.size())),
                               sentences::peopleConfirmed(reviewed_->view.review.heads.value_or(0)));
    const auto keys = wanted();
    model_.picture = keys.empty() ? PictureRef{} : PictureRef{keys.front().name()};
}

void ChecklistFlow::answered(const policy::Result<ReviewedPhoto>& done) {
    model_.busy = false;
    if (!done) {
        look();
        model_.problem = done.error().text;
        return;
    }
    route_ = route::Photo{event_, std::nullopt}; // on to the next one that needs a person
}

void ChecklistFlow::decide(policy::Act act) {
    if (model_.busy) return;
    model_.busy = true;
    const bool blocks = std::holds_alternative<policy::act::Block>(act);
    if (blocks) services_.pictures.forget(photo_);
    working_ =
        decideReviewed(services_, known_, {.photo = photo_, .acts = {std::move(act)}, .by = services_.session.actor},
                       [this](const policy::Result<ReviewedPhoto>& done) { answered(done); });
}

void ChecklistFlow::approve() {
    if (model_.busy || !model_.canApprove) return;
    model_.busy = true;
    const auto& view = reviewed_->view;
    workflow::DecideRequest request{.photo = photo_,
                                    .acts = {policy::act::Approve{view.judgement.fingerprint(view.purpose)}},
                                    .by = services_.session.actor};
    request.checklist.assign(workflow::checklistItems.begin(), workflow::checklistItems.end());
    working_ = decideReviewed(services_, known_, std::move(request),
                              [this](const policy::Result<ReviewedPhoto>& done) { answered(done); });
}

void ChecklistFlow::erase() {
    if (model_.busy || !model_.deleting || !model_.deleting->canDelete) return;
    model_.busy = true;
    services_.pictures.forget(photo_);
    auto& store = services_.store;
    auto& vault = services_.vault;
    auto& clock = services_.clock;
    working_ = services_.desk.post(
        Lane::quick,
        [&store, &vault, &clock,
         request =
             workflow::DeleteRequest{.photo = photo_, .note = model_.deleting->note, .by = services_.session.actor}](
            const JobContext&) { return workflow::deletePhoto(store, vault, clock, request); },
        [this](const policy::Result<workflow::Deleted>& done) {
            model_.busy = false;
            if (done)
                route_ = route::Photo{event_, std::nullopt};
            else
                model_.problem = done.error().text;
        });
}

void ChecklistFlow::handle(const ChecklistIntent& intent) {
    struct Visit {
        ChecklistFlow& flow;
        ChecklistModel& m;
        void operator()(const checklist::Say& say) const {
            if (say.row < m.rows.size()) m.rows[say.row].answer = say.answer;
            m.problem.clear();
            const bool no = std::ranges::any_of(m.rows, [](const auto& row) { return row.answer == Answer::no; });
            m.advice = no ? words::noAdvice : words::notSureAdvice;
            flow.show();
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
        void operator()(const checklist::Back&) const { flow.route_ = route::Photo{flow.event_, flow.photo_}; }
        void operator()(const checklist::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
