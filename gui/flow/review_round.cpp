#include "gui/flow/review_round.hpp"

#include <algorithm>

namespace clearframe::gui {
namespace {

using policy::Verdict;

int pressing(const workflow::PhotoView& view) {
    if (view.judgement.verdict == Verdict::review) return 0;
    if (needsPerson(view)) return 1;
    return view.judgement.verdict == Verdict::blocked ? 3 : 2;
}

} // namespace

void ReviewRound::begin(const std::string& of) {
    if (event != of) *this = {.event = of, .ready = {}, .passed = {}};
}

void ReviewRound::addReady(const policy::PhotoId& photo) {
    if (!isReady(photo)) ready.push_back(photo);
}

void ReviewRound::drop(const policy::PhotoId& photo) {
    std::erase(ready, photo);
}

bool ReviewRound::isReady(const policy::PhotoId& photo) const {
    return std::ranges::find(ready, photo) != ready.end();
}

bool needsPerson(const workflow::PhotoView& view) {
    return view.error.empty() && !view.approved && view.judgement.verdict != Verdict::blocked;
}

std::vector<const workflow::PhotoView*> needsPersonFirst(const std::vector<workflow::PhotoView>& views) {
    std::vector<const workflow::PhotoView*> sorted;
    for (const auto& view : views)
        sorted.push_back(&view);
    std::ranges::stable_sort(sorted, {}, [](const auto* view) { return pressing(*view); });
    return sorted;
}

bool nobodyIsNamed(const workflow::PhotoView& view) {
    const auto& judged = view.judgement;
    const bool said = !judged.people.empty() || !view.review.faces.empty() || !view.review.roll.empty();
    return judged.verdict == Verdict::review && !said &&
           std::ranges::any_of(judged.faces, [](const auto& face) { return face.action == policy::Action::review; });
}

const workflow::PhotoView* nextToLookAt(const std::vector<workflow::PhotoView>& views, std::size_t from,
                                        const ReviewRound& round) {
    for (std::size_t i = 0; i < views.size(); ++i) {
        const auto& view = views[(from + i) % views.size()];
        if (view.id && needsPerson(view) && !round.isReady(*view.id) && !round.passed.contains(*view.id)) return &view;
    }
    return nullptr;
}

} // namespace clearframe::gui
