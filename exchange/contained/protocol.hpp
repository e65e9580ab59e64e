// What the kiosk and its worker process say to each other, and what each of them may rely on.
//
//   kiosk                       worker (keeper, never parses)             child (parses one file, then dies)
//   ── Request + request memfd ──►  fork ─────────────────────────────────►  sandbox, parse
//                                                                            writes answer memfd, pixels memfd
//   ◄── Reply + both memfds ──────  reaps it, or kills it after maxSeconds ◄─
//
// Messages go over one SOCK_SEQPACKET socket, descriptor `workerSocket` of the worker; one request at a time. The kiosk
// distrusts every byte of an answer. The end of the socket means that the other side is gone: the worker then ends.
#pragma once

#include <chrono>
#include <cstdint>

namespace clearframe::exchange::protocol {

inline constexpr int workerSocket = 3;
inline constexpr std::uint32_t version = 0x43'46'00'01; ///< of all messages; both programs come from one build

enum class Task : std::uint32_t { readPhoto = 1, readTags = 2, readTable = 3 };

/// Comes with one descriptor: a memfd that holds the encoded file (wire.hpp).
struct Request {
    std::uint32_t magic = version;
    Task task = Task::readPhoto;
    std::uint64_t id = 0;
};

enum class Outcome : std::uint32_t {
    answered = 1,
    crashed,     ///< killed by a signal, its own memory limit included
    outOfTime,   ///< wall or processor time
    uncontained, ///< the sandbox could not be closed: nothing was parsed
    noResources, ///< no memory or process for a child
};

/// Comes with the descriptors of the answer and, for readPhoto, the pixels; only where it was answered.
struct Reply {
    std::uint32_t magic = version;
    Outcome outcome = Outcome::crashed;
    std::uint64_t id = 0;
    std::uint64_t peakKilobytes = 0; ///< the child's largest resident size
    double seconds = 0;              ///< from fork to end
};

// Limits of one file. The kiosk's own timeout is longer: it only ends a worker that broke down itself.
inline constexpr std::chrono::seconds maxSeconds{10};
inline constexpr std::uint64_t maxProcessorSeconds = 8;
inline constexpr std::uint64_t maxMemory = std::uint64_t{512} << 20;

// What the kiosk believes at most.
inline constexpr int maxSide = 30'000;
inline constexpr std::int64_t maxPixels = 64'000'000;
inline constexpr std::uint64_t maxRequestBytes = std::uint64_t{192} << 20; ///< a photo with its sidecars
inline constexpr std::uint64_t maxAnswerBytes = std::uint64_t{16} << 20;   ///< readPhoto, readTags
inline constexpr std::uint64_t maxTableBytes = std::uint64_t{160} << 20;   ///< readTable

} // namespace clearframe::exchange::protocol
