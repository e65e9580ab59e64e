// Something that stops photos from going out: what happened, what to do, and what can still be done.
#pragma once

#include <string>
#include <vector>

namespace clearframe::gui {

enum class AttentionKind { listExpired, noList, clockWrong, logBroken, listUnread, clockUnconfirmed, tripOver };

struct AttentionStep {
    std::string title;
    std::string text;
};

struct AttentionModel {
    AttentionKind kind = AttentionKind::noList;
    std::string state; ///< "List 42 has expired", for the bar
    std::string title;
    std::string text;
    std::string calm; ///< "Nothing is lost. …"
    std::vector<AttentionStep> steps;
    std::string canStill;
    std::string primary;   ///< what stands on the one button that mends it
    std::string secondary; ///< on the other one
};

} // namespace clearframe::gui
