#include "gui/flow/roll_flow.hpp"

#include "gui/flow/photo_words.hpp"
#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

constexpr std::size_t namesOfAClass = 300;
constexpr std::size_t foundAtMost = 12;
constexpr std::size_t longestName = 80;

std::string firstWord(const std::string& name) {
    return name.substr(0, name.find(' '));
}

std::string joined(const std::vector<std::string>& names) {
    std::string all;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0 && i + 1 == names.size()) {
            all = fmt::format(fmt::runtime(words::namesAnd), all, names[i]);
        } else {
            all += (i > 0 ? ", " : "") + names[i];
        }
    }
    return all;
}

std::vector<policy::PupilKey> sorted(std::vector<policy::PupilKey> keys) {
    std::ranges::sort(keys);
    return keys;
}

/// Whom staff said are in it: by ticks, else on its faces.
std::vector<policy::PupilKey> saidBefore(const workflow::PhotoView& view) {
    if (!view.review.roll.empty()) return view.review.roll;
    std::vector<policy::PupilKey> named;
    for (const auto& [face, answer] : view.review.faces) {
        if (answer.who == policy::FaceAnswer::Who::pupil && std::ranges::find(named, answer.pupil) == named.end())
            named.push_back(answer.pupil);
    }
    return named;
}

} // namespace

RollFlow::RollFlow(Services& services, SharedKnown known, std::string event, policy::PhotoId photo)
    : services_(services), known_(std::move(known)), event_(std::move(event)), photo_(std::move(photo)) {
    model_.loading = true;
    model_.under = event_;
    loading_ = reviewPhoto(services_, known_, photo_, [this](policy::Result<ReviewedPhoto> reviewed) {
        if (reviewed) {
            opened(std::move(*reviewed));
        } else {
            model_.problem = reviewed.error().text;
        }
        begin();
    });
    opening_ = openDirectory(
        services_, known_, [this](policy::Result<std::shared_ptr<const policy::PupilDirectory>> directory) {
            if (!directory || !*directory)
                model_.problem = directory ? std::string(words::noListNoNames) : directory.error().text;
            else
                directory_ = std::move(*directory);
            begin();
        });
}

void RollFlow::opened(ReviewedPhoto photo) {
    view_ = std::move(photo.view);
    model_.size = view_->size;
    model_.faces = view_->judgement.fewestHeads;
    if (const auto key = PictureKey::screen(*view_)) model_.picture = {key->name()};
}

/// Once the photo and the names are here. Nobody is ticked who is not on the list any more.
void RollFlow::begin() {
    if (!view_ || !directory_) {
        model_.loading = model_.problem.empty();
        return;
    }
    model_.loading = false;
    model_.groups = directory_->groups();
    const auto said = saidBefore(*view_);
    for (const auto& key : said) {
        if (directory_->find(key)) ticked_.push_back(key);
    }
    if (ticked_.size() < said.size()) model_.problem = words::rollNotOnList;
    // The class of whoever was ticked last is most likely the next one.
    const auto last = lastOnList();
    const auto* likely = !ticked_.empty() ? &ticked_.front() : !last.empty() ? &last.front() : nullptr;
    if (likely)
        model_.group = directory_->find(*likely)->group;
    else if (!model_.groups.empty())
        model_.group = model_.groups.front();
    showNames();
    showTicks();
}

std::vector<policy::PupilKey> RollFlow::lastOnList() const {
    std::vector<policy::PupilKey> last;
    for (const auto& key : services_.session.lastRoll) {
        if (directory_ && directory_->find(key)) last.push_back(key);
    }
    return last;
}

RollChoice RollFlow::choiceOf(const policy::DirectoryHit& hit, bool withGroup) const {
    return {.pupil = hit.pupil,
            .name = hit.name,
            .group = withGroup ? hit.group : std::string{},
            .ticked = std::ranges::find(ticked_, hit.pupil) != ticked_.end()};
}

void RollFlow::showNames() {
    model_.choices.clear();
    if (!directory_) return;
    switch (model_.shows) {
    case RollShows::ticked:
        for (const auto& key : ticked_) {
            if (const auto hit = directory_->find(key)) model_.choices.push_back(choiceOf(*hit, true));
        }
        return;
    case RollShows::search:
        if (model_.query.empty()) return;
        for (const auto& hit : directory_->search(model_.query, {}, foundAtMost).hits)
            model_.choices.push_back(choiceOf(hit, true));
        return;
    case RollShows::group:
    case RollShows::allGroups:
        break;
    }
    for (const auto& hit : directory_->search({}, model_.group, namesOfAClass).hits)
        model_.choices.push_back(choiceOf(hit, false));
}

void RollFlow::showTicks() {
    model_.ticked = static_cast<int>(ticked_.size());
    std::vector<std::string> names;
    for (const auto& key : ticked_) {
        if (const auto hit = directory_->find(key)) names.push_back(firstWord(hit->name));
    }
    model_.tickedWho = joined(names);
    const auto last = lastOnList();
    model_.lastTicked = static_cast<int>(last.size());
    model_.sameAsLast = !last.empty() && sorted(last) == sorted(ticked_);
    model_.agrees = model_.ticked > 0 && model_.ticked == model_.faces;
    for (auto& choice : model_.choices)
        choice.ticked = std::ranges::find(ticked_, choice.pupil) != ticked_.end();
}

void RollFlow::toggle(const policy::PupilKey& pupil) {
    if (model_.busy || !directory_ || !directory_->find(pupil)) return;
    if (std::erase(ticked_, pupil) == 0) ticked_.push_back(pupil);
    model_.problem.clear();
    showTicks();
    // The name that was found is shown ticked, among its class.
    if (model_.shows == RollShows::search && std::ranges::find(ticked_, pupil) != ticked_.end()) {
        model_.query.clear();
        model_.shows = RollShows::group;
        model_.group = directory_->find(pupil)->group;
        showNames();
    }
}

void RollFlow::confirm() {
    if (model_.busy || !view_ || ticked_.empty()) return;
    model_.busy = true;
    std::vector<policy::Act> acts{policy::act::Roll{ticked_}};
    if (model_.agrees) acts.emplace_back(policy::act::ConfirmHeads{model_.ticked});
    deciding_ =
        decideReviewed(services_, known_, {.photo = photo_, .acts = std::move(acts), .by = services_.session.actor},
                       [this](const policy::Result<ReviewedPhoto>& done) {
                           model_.busy = false;
                           if (!done) {
                               model_.problem = done.error().text;
                               return;
                           }
                           auto& session = services_.session;
                           session.lastRoll = ticked_;
                           if (!readyForLastLook(*done)) {
                               route_ = route::Photo{event_, photo_};
                               return;
                           }
                           session.round.begin(event_);
                           session.round.addReady(photo_);
                           session.round.ticking = true;
                           route_ = route::Photo{event_, std::nullopt};
                       });
}

std::vector<PictureKey> RollFlow::wanted() const {
    if (!view_) return {};
    const auto key = PictureKey::screen(*view_);
    return key ? std::vector<PictureKey>{*key} : std::vector<PictureKey>{};
}

void RollFlow::handle(const RollIntent& intent) {
    struct Visit {
        RollFlow& flow;
        RollModel& m;
        void operator()(const roll::Toggle& tap) const { flow.toggle(tap.pupil); }
        void operator()(const roll::Group& group) const {
            m.group = group.group;
            m.shows = RollShows::group;
            flow.showNames();
        }
        void operator()(const roll::Show& show) const {
            m.shows = show.what;
            if (show.what != RollShows::search) m.query.clear();
            flow.showNames();
        }
        void operator()(const roll::Type& type) const {
            apply(type.typed, m.query, longestName);
            flow.showNames();
        }
        void operator()(const roll::SameAsLast&) const {
            if (m.busy || !flow.directory_) return;
            const auto last = flow.lastOnList();
            if (last.empty()) return;
            flow.ticked_ = last;
            m.problem.clear();
            m.shows = RollShows::group;
            m.group = flow.directory_->find(last.front())->group;
            flow.showNames();
            flow.showTicks();
        }
        void operator()(const roll::Confirm&) const { flow.confirm(); }
        void operator()(const roll::Back&) const {
            flow.services_.session.round.ticking = false;
            flow.route_ = route::Photo{flow.event_, flow.photo_};
        }
        void operator()(const roll::Lock&) const { flow.route_ = route::Lock{}; }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
