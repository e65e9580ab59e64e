#include "worker/child.hpp"

#include "exchange/contained/messages.hpp"
#include "vision/decode/refusal.hpp"
#include "worker/direct_list_reader.hpp"
#include "worker/photo_reading.hpp"

#include <cstring>

namespace clearframe::worker {
namespace {

using exchange::protocol::Task;

bool answerPhoto(const ports::PhotoFile& file, const Desk& desk) {
    std::uint8_t* pixels = nullptr;
    std::size_t size = 0;
    const auto canvas = [&](policy::Size upright) -> policy::Result<std::uint8_t*> {
        size = static_cast<std::size_t>(upright.area()) * 3;
        pixels = exchange::mapForWriting(desk.pixels, size);
        if (pixels == nullptr) return vision::refuse(vision::Refusal::tooMuchMemory);
        return pixels;
    };
    const auto photo = readPhoto(file, canvas);
    if (pixels != nullptr) exchange::unmap(pixels, size);
    return leaveAnswer(desk.answer, exchange::encodeAnswer(photo));
}

bool answerPhotoTask(Task task, const Desk& desk) {
    std::optional<ports::PhotoFile> file;
    if (const auto bytes = exchange::readWhole(desk.request, exchange::protocol::maxRequestBytes))
        file = exchange::decodeFile(*bytes);
    if (!file) return false;
    if (task == Task::readPhoto) return answerPhoto(*file, desk);
    return leaveAnswer(desk.answer, exchange::encodeAnswer(readPhotoTags(*file)));
}

} // namespace

bool leaveAnswer(const exchange::UniqueFd& file, const ports::Bytes& answer) {
    std::uint8_t* memory = exchange::mapForWriting(file, answer.size());
    if (memory == nullptr) return false;
    std::memcpy(memory, answer.data(), answer.size());
    exchange::unmap(memory, answer.size());
    return true;
}

bool answerRequest(Task task, const Desk& desk) {
    switch (task) {
    case Task::readPhoto:
    case Task::readTags:
        return answerPhotoTask(task, desk);
    case Task::readTable: {
        const auto bytes = exchange::readWhole(desk.request, exchange::protocol::maxRequestBytes);
        return bytes && leaveAnswer(desk.answer, exchange::encodeAnswer(DirectListReader().read(*bytes)));
    }
    }
    return false;
}

} // namespace clearframe::worker
