#include "gui/flow/caption_draft.hpp"

#include "gui/words.hpp"

#include <fmt/format.h>

namespace clearframe::gui {
namespace {

using policy::CaptionFault;

constexpr std::size_t longestTyped = 5000; ///< letters; longer than any account takes

/// "2,200"
std::string grouped(std::size_t number) {
    auto digits = fmt::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

struct FaultWords {
    std::string_view title, text;
    std::string_view stay = {};
};

FaultWords wordsFor(const policy::CaptionFinding& finding) {
    switch (finding.fault) {
    case CaptionFault::fullName:
        return {words::fullNameTitle, finding.instead.empty() ? words::fullNameTakeOut : words::fullNameText};
    case CaptionFault::mayNotBeNamed:
        return {words::notNamedTitle, words::notNamedText, words::captionSomebodyElse};
    case CaptionFault::surname:
        return {words::surnameTitle, words::surnameText, words::captionNoPupil};
    case CaptionFault::link:
        return {words::linkTitle, words::linkText, words::captionMayStay};
    case CaptionFault::contact:
        return {words::contactTitle, words::contactText, words::captionMayStay};
    case CaptionFault::mention:
        return {words::mentionTitle, words::mentionText, words::captionMayStay};
    case CaptionFault::place:
        return {words::placeTitle, words::placeText, words::captionMayStay};
    case CaptionFault::plan:
        return {words::planTitle, words::planText, words::captionMayStay};
    case CaptionFault::press:
        return {words::pressTitle, words::pressText, words::captionMayStay};
    case CaptionFault::tooLong:
        return {words::tooLongTitle, words::tooLongText};
    case CaptionFault::hidden:
        break;
    }
    return {words::hiddenTitle, words::hiddenText};
}

CaptionIssue issueFor(const policy::CaptionFinding& finding) {
    const auto said = wordsFor(finding);
    CaptionIssue issue{
        .title = fmt::format(fmt::runtime(said.title), finding.written),
        .text = std::string(said.text),
        .toFix = std::string(finding.fault == CaptionFault::fullName ? words::fullNameToFix : words::captionInCaption),
        .where = finding.where,
        .instead = finding.instead,
        .stay = std::string(policy::mayBeKept(finding.fault) ? said.stay : std::string_view{})};
    issue.canBeTakenOut = finding.fault != CaptionFault::hidden;
    return issue;
}

} // namespace

CaptionDraft::CaptionDraft(Services& services, SharedKnown known, std::string event)
    : services_(services), known_(std::move(known)), event_(std::move(event)) {
    const auto& drafts = services_.session.captions;
    if (const auto draft = drafts.find(event_); draft != drafts.end()) model_.text = draft->second;
    model_.credit = services_.session.look.credit;
}

void CaptionDraft::forAccount(const ports::Account& account) {
    account_ = account.name;
    longest_ = policy::longestCaption(account.platform);
    check();
}

void CaptionDraft::put(std::string text) {
    if (text == model_.text) return;
    model_.text = std::move(text);
    services_.session.captions[event_] = model_.text;
    check();
}

/// The words, and one of the spaces beside them where nothing takes their place.
void CaptionDraft::replaceFirst(const std::string& with) {
    if (model_.issues.empty() || model_.checking) return;
    const auto where = model_.issues.front().where;
    auto text = model_.text;
    text.replace(where.begin, where.length, with);
    const bool gap = with.empty() && where.begin > 0 && text[where.begin - 1] == ' ';
    if (gap && (where.begin == text.size() || text[where.begin] == ' ')) text.erase(where.begin - 1, 1);
    put(std::move(text));
}

/// Until the answer is there the caption is not good: nothing goes out with words that were not looked at.
void CaptionDraft::check() {
    findings_.clear();
    model_.problem.clear();
    model_.checking = !model_.text.empty();
    show();
    if (model_.text.empty()) {
        checking_.forget();
        return;
    }
    checking_ = services_.desk.post(
        Lane::quick,
        [&store = services_.store, &clock = services_.clock, known = known_, account = account_, text = model_.text](
            const JobContext&) { return workflow::captionFindings(store, clock, *known, account, text); },
        [this](policy::Result<std::vector<policy::CaptionFinding>> findings) {
            model_.checking = false;
            if (findings)
                findings_ = std::move(*findings);
            else
                model_.problem = findings.error().text;
            show();
        });
}

void CaptionDraft::show() {
    model_.issues.clear();
    for (const auto& finding : policy::openFindings(findings_, kept_))
        model_.issues.push_back(issueFor(finding));
    model_.count = model_.text.empty() ? std::string{}
                                       : fmt::format(fmt::runtime(words::captionCount),
                                                     grouped(policy::captionLetters(model_.text)), grouped(longest_));
}

workflow::Caption CaptionDraft::caption() const {
    return {.text = model_.text, .kept = kept_};
}

void CaptionDraft::sent() {
    services_.session.captions.erase(event_);
}

void CaptionDraft::handle(const CaptionIntent& intent) {
    struct Visit {
        CaptionDraft& draft;
        CaptionModel& m;
        void operator()(const captions::Edit& edit) const { m.typing = edit.open; }
        void operator()(const captions::Type& type) const {
            auto text = m.text;
            apply(type.typed, text, longestTyped);
            draft.put(std::move(text));
        }
        void operator()(const captions::Use& use) const {
            if (!m.issues.empty() && use.which < m.issues.front().instead.size())
                draft.replaceFirst(std::string(m.issues.front().instead[use.which]));
        }
        void operator()(const captions::TakeOut&) const {
            if (!m.issues.empty() && m.issues.front().canBeTakenOut) draft.replaceFirst({});
        }
        void operator()(const captions::Keep&) const {
            const auto open = policy::openFindings(draft.findings_, draft.kept_);
            if (open.empty() || m.issues.empty() || m.issues.front().stay.empty()) return;
            draft.kept_.push_back({open.front().fault, open.front().written});
            draft.show();
        }
    };
    std::visit(Visit{*this, model_}, intent);
}

} // namespace clearframe::gui
