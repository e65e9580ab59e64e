#include "gui/flow/who_flow.hpp"

#include "gui/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace clearframe::gui {
namespace {

constexpr std::size_t shownAtMost = 12;
constexpr std::size_t longestName = 80;
constexpr std::size_t latelyAtMost = 8;

std::string firstWord(const std::string& name) {
    return name.substr(0, name.find(' '));
}

} // namespace

WhoFlow::WhoFlow(Services& services, SharedKnown known, const ReviewedPhoto& photo, policy::FaceId face)
    : services_(services) {
    model_.face = face;
    model_.size = photo.view.size;
    int number = 0;
    int of = 0;
    for (const auto& judged : photo.view.judgement.faces) {
        if (!judged.isFace) continue;
        ++of;
        if (judged.id == face) {
            number = of;
            model_.box = judged.box;
        } else if (judged.pupil) {
            named_.push_back(*judged.pupil);
        }
    }
    model_.note = fmt::format(fmt::runtime(words::faceOf), number, of);
    if (const auto key = PictureKey::screen(photo.view)) model_.picture = {key->name()};
    for (const auto& person : photo.view.judgement.people) {
        if (person.pupil && std::ranges::find(named_, *person.pupil) == named_.end() &&
            std::ranges::find(taggedHere_, *person.pupil) == taggedHere_.end())
            taggedHere_.push_back(*person.pupil);
    }
    opening_ = openDirectory(services_, std::move(known),
                             [this](policy::Result<std::shared_ptr<const policy::PupilDirectory>> opened) {
                                 if (!opened || !*opened) {
                                     model_.problem = opened ? std::string(words::noListNoNames) : opened.error().text;
                                     return;
                                 }
                                 directory_ = std::move(*opened);
                                 model_.groups = directory_->groups();
                                 offer();
                                 search();
                             });
}

WhoChoice WhoFlow::choiceOf(const policy::DirectoryHit& hit) const {
    WhoChoice choice{.pupil = hit.pupil, .name = hit.name, .group = hit.group};
    for (const auto& span : hit.bold)
        choice.bold.emplace_back(span.begin, span.length);
    choice.tagged = std::ranges::find(taggedHere_, hit.pupil) != taggedHere_.end();
    return choice;
}

/// Tagged names first, else who was named on the faces before.
void WhoFlow::offer() {
    model_.tagged.clear();
    const auto& keys = taggedHere_.empty() ? services_.session.namedLately : taggedHere_;
    for (const auto& key : keys) {
        if (std::ranges::find(named_, key) != named_.end()) continue;
        if (const auto hit = directory_->find(key)) {
            auto choice = choiceOf(*hit);
            choice.name = firstWord(choice.name);
            model_.tagged.push_back(std::move(choice));
        }
    }
}

void WhoFlow::search() {
    if (!directory_) return;
    const auto answer = directory_->search(model_.query, model_.group, shownAtMost);
    model_.found.clear();
    for (const auto& hit : answer.hits)
        model_.found.push_back(choiceOf(hit));
    model_.more = answer.all > answer.hits.size();
}

void WhoFlow::refused(const std::string& why) {
    model_.busy = false;
    model_.problem = why;
}

std::optional<WhoFlow::Answer> WhoFlow::handle(const WhoIntent& intent) {
    struct Visit {
        WhoFlow& flow;
        WhoModel& m;
        using Out = std::optional<Answer>;

        Out operator()(const who::Type& type) const {
            if (std::holds_alternative<typing::Close>(type.typed) || std::holds_alternative<typing::Enter>(type.typed))
                return {};
            apply(type.typed, m.adult ? *m.adult : m.query, longestName);
            if (!m.adult) flow.search();
            return {};
        }
        Out operator()(const who::Choose& choose) const {
            auto& lately = flow.services_.session.namedLately;
            std::erase(lately, choose.pupil);
            lately.insert(lately.begin(), choose.pupil);
            if (lately.size() > latelyAtMost) lately.pop_back();
            m.busy = true;
            return Answer{.act = policy::act::Name{m.face, choose.pupil}};
        }
        Out operator()(const who::ChooseGroup& choose) const {
            m.choosingGroup = choose.open;
            return {};
        }
        Out operator()(const who::Group& group) const {
            m.group = group.group;
            m.choosingGroup = false;
            flow.search();
            return {};
        }
        Out operator()(const who::Adult& adult) const {
            m.adult = adult.open ? std::optional<std::string>("") : std::nullopt;
            m.problem.clear();
            return {};
        }
        Out operator()(const who::AdultIsStaff& is) const {
            m.adultIsStaff = is.staff;
            return {};
        }
        Out operator()(const who::Vouch&) const {
            if (!m.adult || m.adult->empty()) return {};
            m.busy = true;
            const auto as = m.adultIsStaff ? policy::act::VouchedAs::staff : policy::act::VouchedAs::adult;
            return Answer{.act = policy::act::Vouch{m.face, as, *m.adult}};
        }
        Out operator()(const who::Cover&) const {
            m.busy = true;
            return Answer{.act = policy::act::CoverFace{m.face}, .toast = std::string(words::faceCovered)};
        }
        Out operator()(const who::NotAFace&) const {
            m.busy = true;
            return Answer{.act = policy::act::NotAFace{m.face}, .toast = std::string(words::wasNotAFace)};
        }
        Out operator()(const who::SaidNo&) const { return Answer{.saidNo = true}; }
        Out operator()(const who::Close&) const { return Answer{.closed = true}; }
    };
    return std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
