/** Takes alerts from the hub and mails them to the people concerned. */
@NullMarked
package kr.chungbaek.spoke.deliver;

import org.jspecify.annotations.NullMarked;
