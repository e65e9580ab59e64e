// Small fixed messages with file descriptors over a SOCK_SEQPACKET socket.
#pragma once

#include "exchange/contained/unique_fd.hpp"

#include <chrono>
#include <optional>
#include <span>
#include <type_traits>
#include <vector>

namespace clearframe::exchange {

/// False where the other side is gone.
[[nodiscard]] bool sendMessage(int socket, const void* message, std::size_t size, std::span<const int> descriptors);

enum class Received { message, timeout, gone };
struct Message {
    Received received = Received::gone;
    std::vector<UniqueFd> descriptors;
};
/// A message of another size than asked for counts as gone.
[[nodiscard]] Message receiveMessage(int socket, void* message, std::size_t size,
                                     std::optional<std::chrono::milliseconds> timeout);

template <class Plain>
[[nodiscard]] bool sendPlain(int socket, const Plain& message, std::span<const int> descriptors) {
    static_assert(std::is_trivially_copyable_v<Plain>);
    return sendMessage(socket, &message, sizeof message, descriptors);
}

template <class Plain>
[[nodiscard]] Message receivePlain(int socket, Plain& message, std::optional<std::chrono::milliseconds> timeout = {}) {
    static_assert(std::is_trivially_copyable_v<Plain>);
    return receiveMessage(socket, &message, sizeof message, timeout);
}

} // namespace clearframe::exchange
