package kr.chungbaek.routes.jms;

import jakarta.jms.Message;
import jakarta.jms.Session;
import org.springframework.jms.support.converter.MessageConversionException;
import org.springframework.jms.support.converter.MessageConverter;

/** Hands messages on as they are: the usual converter would unpack objects that their sender chose. */
final class UntouchedMessages implements MessageConverter {

    @Override
    public Object fromMessage(Message message) {
        return message;
    }

    @Override
    public Message toMessage(Object object, Session session) {
        throw new MessageConversionException("nothing is sent to a broker that is not ours");
    }
}
