// What a child of the keeper does with its one file.
#pragma once

#include "core/ports/picture.hpp"
#include "exchange/contained/memory_file.hpp"
#include "exchange/contained/protocol.hpp"

namespace clearframe::worker {

/// Memory files of one request. `pixels` is only used by Task::readPhoto.
struct Desk {
    const exchange::UniqueFd& request;
    const exchange::UniqueFd& answer;
    const exchange::UniqueFd& pixels;
};

/// Parses and leaves an answer. False where it could not even leave one. Leaves nothing mapped for writing.
[[nodiscard]] bool answerRequest(exchange::protocol::Task task, const Desk& desk);

/// False where there is no memory for the answer.
[[nodiscard]] bool leaveAnswer(const exchange::UniqueFd& file, const ports::Bytes& answer);

} // namespace clearframe::worker
