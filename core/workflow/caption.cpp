#include "core/workflow/caption.hpp"

#include <fmt/format.h>

namespace clearframe::workflow {

std::vector<policy::CaptionFinding> captionFindings(const Situation& situation, const ports::Account& account,
                                                    const std::string& text) {
    if (situation.roster() == nullptr) return {};
    return policy::checkCaption(text, *situation.roster(), situation.occasion(account.purpose, account.name),
                                policy::longestCaption(account.platform));
}

policy::Result<std::vector<policy::CaptionFinding>> captionFindings(ports::Store& store, ports::Clock& clock,
                                                                    Known& known, const std::string& account,
                                                                    const std::string& text) {
    auto transaction = store.read();
    if (!transaction) return tl::unexpected(transaction.error());
    if (auto done = known.refresh(**transaction, clock.reading()); !done) return tl::unexpected(done.error());
    auto found = (*transaction)->accounts().find(account);
    if (!found) return tl::unexpected(found.error());
    if (!*found)
        return policy::fail(policy::FailureKind::notFound, fmt::format("There is no official account “{}”.", account));
    return captionFindings(known.situation(), **found, text);
}

policy::Done checkCaption(const Situation& situation, const ports::Account& account, const Caption& caption) {
    const auto open = policy::openFindings(captionFindings(situation, account, caption.text), caption.kept);
    if (open.empty()) return {};
    return policy::fail(policy::FailureKind::conflict,
                        fmt::format("{} Nothing was written.", policy::sentence(open.front())));
}

} // namespace clearframe::workflow
